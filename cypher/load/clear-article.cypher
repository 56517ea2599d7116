// An article's outlet, taken away before it is written anew
// answers: nothing
// :param id => ''   // string, id of the article

CYPHER 5
MATCH (:Article:Ascribe {id: $id})-[r:PUBLISHED_BY]->()
DELETE r

// All merges taken away, before they are written anew
// answers: nothing

CYPHER 5
MATCH (:Entity:Ascribe)-[r:SAME_AS]->(:Entity:Ascribe)
DELETE r

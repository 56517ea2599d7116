// Which statements do not go together?
// answers: Pairs of statements that cannot both be true, by their ids, with speakers and glosses; which is right, nobody says. Basis polarity: one triple, said to be so and not to be so. Basis stance: one holder and one goal (or its opposite), and no stance that both allow. Basis coded: one is linked as contradicting or disputing the other. Pairs that clash are left out where their times cannot meet, pairs that are linked are not: their overlap is possible on the coder's word; questions and statements without a named speaker always. One speaker is an inconsistency; where one side is the holder's own word and the other is not, it is a denied self-claim.
// :param about => null   // string or null, id of what a statement of the pair has as subject or object; null for all
CYPHER 5
OPTIONAL MATCH (:Entity:Ascribe {id: $about})-[:SAME_AS {confidence: 'certain'}]->(kept:Entity)
WITH coalesce(kept.id, $about) AS about
CALL () {
  MATCH (one:Statement {polarity: 'positive'})
  UNWIND one.tripleKeys AS key
  MATCH (other:Statement {polarity: 'negative'})-[:OBJECT {key: key}]->()
  RETURN one, other, 'polarity' AS basis, false AS viaOpposite
  UNION
  MATCH (one:StanceStatement)-[:OBJECT]->(interest:Interest)
  CALL (interest) {
    RETURN interest AS target, false AS viaOpposite
    UNION
    MATCH (interest)-[:OPPOSITE]-(target:Interest)
    RETURN target, true AS viaOpposite
  }
  MATCH (target)<-[:OBJECT]-(other:StanceStatement {subjectId: one.subjectId})
  WHERE none(stance IN [-1, 0, 1]
    WHERE (stance = one.sign) = (one.polarity = 'positive')
      AND (stance = CASE WHEN viaOpposite THEN -other.sign ELSE other.sign END) = (other.polarity = 'positive'))
  RETURN one, other, 'stance' AS basis, viaOpposite
  UNION
  MATCH (one:Statement)-[:CONTRADICTS|DISPUTES]->(other:Statement)
  RETURN one, other, 'coded' AS basis, false AS viaOpposite
}
WITH about, basis, viaOpposite,
     CASE WHEN one.id < other.id THEN one ELSE other END AS a,
     CASE WHEN one.id < other.id THEN other ELSE one END AS b
WHERE a <> b
  AND a.speakerId IS NOT NULL AND b.speakerId IS NOT NULL
  AND NOT a.form IN ['question', 'rhetorical'] AND NOT b.form IN ['question', 'rhetorical']
  AND (about IS NULL OR about IN [a.subjectId, b.subjectId] OR about IN a.objectIds + b.objectIds)
WITH a, b, basis, viaOpposite,
     (a.whenMin IS NULL OR b.whenMax IS NULL OR a.whenMin <= b.whenMax)
       AND (b.whenMin IS NULL OR a.whenMax IS NULL OR b.whenMin <= a.whenMax) AS canMeet
WHERE basis = 'coded' OR canMeet
WITH a, b, canMeet, collect(DISTINCT basis) AS found,
     collect(DISTINCT CASE WHEN basis = 'stance' THEN viaOpposite END) AS ways
MATCH (aSpeaker:Entity:Ascribe {id: a.speakerId}), (bSpeaker:Entity:Ascribe {id: b.speakerId})
RETURN CASE
         WHEN a.speakerId = b.speakerId THEN 'inconsistency'
         WHEN 'stance' IN found AND (a.ascription IN ['self', 'on-behalf']) <> (b.ascription IN ['self', 'on-behalf'])
         THEN 'denied-self-claim'
         ELSE 'contradiction'
       END AS kind,
       [basis IN ['polarity', 'stance', 'coded'] WHERE basis IN found] AS basis,
       a.id AS a,
       aSpeaker.name AS aSpeaker,
       a.gloss AS aGloss,
       b.id AS b,
       bSpeaker.name AS bSpeaker,
       b.gloss AS bGloss,
       ways = [true] AS viaOpposite,
       CASE
         WHEN canMeet AND a.whenMin IS NOT NULL AND a.whenMax IS NOT NULL AND b.whenMin IS NOT NULL AND b.whenMax IS NOT NULL
         THEN 'known' ELSE 'possible'
       END AS overlap
ORDER BY a, b

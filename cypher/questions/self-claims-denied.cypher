// What does X claim for itself that others deny?
// answers: Pairs of statements on one holder and one goal, the first by the holder or on its behalf, the second by someone else, that cannot both be true, with both attribution chains. A stance of sign s allows s alone, a denied one all but s; a stance to the opposite goal counts as the opposite stance. Questions and pairs whose times cannot meet are left out.
// :param holder => null   // string or null, id of the actor that the claims are about; null for all
CYPHER 5
OPTIONAL MATCH (:Entity:Ascribe {id: $holder})-[:SAME_AS {confidence: 'certain'}]->(kept:Entity)
WITH coalesce(kept.id, $holder) AS holder
MATCH (own:StanceStatement)-[:OBJECT]->(interest:Interest)
WHERE own.ascription IN ['self', 'on-behalf']
  AND own.speakerId IS NOT NULL
  AND (holder IS NULL OR own.subjectId = holder)
  AND NOT own.form IN ['question', 'rhetorical']
CALL (interest) {
  RETURN interest AS target, false AS viaOpposite
  UNION
  MATCH (interest)-[:OPPOSITE]-(target:Interest)
  RETURN target, true AS viaOpposite
}
MATCH (target)<-[:OBJECT]-(other:StanceStatement {subjectId: own.subjectId})
WHERE other.ascription IN ['third-party', 'narrator']
  AND other.speakerId <> own.speakerId
  AND NOT other.form IN ['question', 'rhetorical']
  AND (own.whenMin IS NULL OR other.whenMax IS NULL OR own.whenMin <= other.whenMax)
  AND (other.whenMin IS NULL OR own.whenMax IS NULL OR other.whenMin <= own.whenMax)
WITH own, other, interest, target, viaOpposite,
     [stance IN [-1, 0, 1] WHERE (stance = own.sign) = (own.polarity = 'positive')] AS claimAllows,
     [stance IN [-1, 0, 1]
       WHERE (stance = CASE WHEN viaOpposite THEN -other.sign ELSE other.sign END) = (other.polarity = 'positive')
     ] AS denialAllows
WHERE none(stance IN claimAllows WHERE stance IN denialAllows)
MATCH (holder:Entity:Ascribe {id: own.subjectId})
RETURN holder.name AS holder,
       interest.id AS interest,
       own.id AS claim,
       own.ascription AS claimAscription,
       COLLECT {
         MATCH (own)-[step:ATTRIBUTED_TO]->(voice:Entity) RETURN voice.name ORDER BY step.depth
       } AS claimChain,
       own.predicate AS claimPredicate,
       own.gloss AS claimGloss,
       other.id AS denial,
       other.ascription AS denialAscription,
       COLLECT {
         MATCH (other)-[step:ATTRIBUTED_TO]->(voice:Entity) RETURN voice.name ORDER BY step.depth
       } AS denialChain,
       other.predicate AS denialPredicate,
       other.gloss AS denialGloss,
       claimAllows,
       denialAllows,
       viaOpposite,
       target.id AS deniedOf,
       CASE
         WHEN own.whenMin IS NULL OR own.whenMax IS NULL OR other.whenMin IS NULL OR other.whenMax IS NULL
         THEN 'possible' ELSE 'known'
       END AS overlap
ORDER BY own.subjectId, interest.id, own.coding, own.order, other.coding, other.order, deniedOf

// What does X claim for itself that others deny?
// answers: Pairs of statements on one holder and one goal, the first by the holder or on its behalf, the second by someone else, that cannot both be true, with both attribution chains. A stance of sign s allows s alone, a denied one all but s; a stance to the opposite goal counts as the opposite stance. Questions and pairs whose times cannot meet are left out.
// :param holder => null   // string or null, id of the actor that the claims are about; null for all
CYPHER 5
OPTIONAL MATCH (:Entity {id: $holder})-[:SAME_AS {confidence: 'certain'}]->(kept:Entity)
WITH coalesce(kept.id, $holder) AS holder
MATCH (claim:StanceStatement)-[:OBJECT]->(interest:Interest)
WHERE claim.ascription IN ['self', 'on-behalf']
  AND claim.speakerId IS NOT NULL
  AND (holder IS NULL OR claim.subjectId = holder)
  AND NOT claim.form IN ['question', 'rhetorical']
CALL (interest) {
  RETURN interest AS target, false AS viaOpposite
  UNION
  MATCH (interest)-[:OPPOSITE]-(target:Interest)
  RETURN target, true AS viaOpposite
}
MATCH (target)<-[:OBJECT]-(denial:StanceStatement {subjectId: claim.subjectId})
WHERE denial.ascription IN ['third-party', 'narrator']
  AND denial.speakerId <> claim.speakerId
  AND NOT denial.form IN ['question', 'rhetorical']
  AND (claim.whenMin IS NULL OR denial.whenMax IS NULL OR claim.whenMin <= denial.whenMax)
  AND (denial.whenMin IS NULL OR claim.whenMax IS NULL OR denial.whenMin <= claim.whenMax)
WITH claim, denial, interest, target, viaOpposite,
     [stance IN [-1, 0, 1] WHERE (stance = claim.sign) = (claim.polarity = 'positive')] AS claimAllows,
     [stance IN [-1, 0, 1]
       WHERE (stance = CASE WHEN viaOpposite THEN -denial.sign ELSE denial.sign END) = (denial.polarity = 'positive')
     ] AS denialAllows
WHERE none(stance IN claimAllows WHERE stance IN denialAllows)
MATCH (holder:Entity {id: claim.subjectId})
RETURN holder.name AS holder,
       interest.id AS interest,
       claim.id AS claim,
       claim.ascription AS claimAscription,
       COLLECT {
         MATCH (claim)-[step:ATTRIBUTED_TO]->(voice:Entity) RETURN voice.name ORDER BY step.depth
       } AS claimChain,
       claim.predicate AS claimPredicate,
       claim.gloss AS claimGloss,
       denial.id AS denial,
       denial.ascription AS denialAscription,
       COLLECT {
         MATCH (denial)-[step:ATTRIBUTED_TO]->(voice:Entity) RETURN voice.name ORDER BY step.depth
       } AS denialChain,
       denial.predicate AS denialPredicate,
       denial.gloss AS denialGloss,
       claimAllows,
       denialAllows,
       viaOpposite,
       target.id AS deniedOf,
       CASE
         WHEN claim.whenMin IS NULL OR claim.whenMax IS NULL OR denial.whenMin IS NULL OR denial.whenMax IS NULL
         THEN 'possible' ELSE 'known'
       END AS overlap
ORDER BY claim.subjectId, interest.id, claim.coding, claim.order, denial.coding, denial.order, deniedOf

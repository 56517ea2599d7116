// Who is said to have given how much, and when?
// answers: Sums of money by donor, year and currency. One sum told in several statements (same donor, predicate, receivers, amount and period) is counted once. Denied statements and questions are left out; what is only announced or conditional stands in rows of its own (modality). A period of several years is one row and is not divided.
// :param predicates => []   // list of strings, predicates that count as giving; empty for every relation and event with an amount of money
CYPHER 5
MATCH (s:Statement)
WHERE s.amountUnit STARTS WITH 'currency:'
  AND s.subjectId IS NOT NULL
  AND s.polarity = 'positive'
  AND NOT s.form IN ['question', 'rhetorical']
  AND CASE WHEN size($predicates) = 0 THEN s.kind IN ['relation', 'event'] ELSE s.predicate IN $predicates END
WITH s,
     substring(s.amountUnit, size('currency:')) AS currency,
     CASE WHEN s.whenMin IS NULL AND s.whenMax IS NULL THEN 'said' ELSE 'when' END AS dated,
     CASE
       WHEN s.whenMin IS NULL AND s.whenMax IS NULL THEN [left(s.saidMin, 4), left(s.saidMax, 4)]
       ELSE [left(coalesce(s.whenMin, s.whenMax), 4), left(coalesce(s.whenMax, s.whenMin), 4)]
     END AS years,
     COLLECT { UNWIND s.objectIds AS id WITH DISTINCT id RETURN id ORDER BY id } AS receivers
WITH s, currency, dated, receivers,
     CASE WHEN years[0] = years[1] THEN years[0] ELSE coalesce(years[0], '..') + '/' + coalesce(years[1], '..') END AS year
ORDER BY s.coding, s.order
WITH s.subjectId AS donorId, year, currency, s.modality AS modality, s.predicate AS predicate, receivers,
     s.amountMin AS least, s.amountMax AS most,
     CASE WHEN dated = 'said' THEN s.saidMin ELSE s.whenMin END AS first,
     CASE WHEN dated = 'said' THEN s.saidMax ELSE s.whenMax END AS latest,
     dated,
     collect(s.id) AS tellings
WITH donorId, year, currency, modality,
     sum(coalesce(least, 0)) AS least,
     CASE WHEN count(most) = count(*) THEN sum(most) END AS most,
     count(*) AS sums,
     collect(DISTINCT dated) AS dated,
     collect(receivers) AS receiverLists,
     collect(tellings) AS tellingLists
MATCH (donor:Entity:Ascribe {id: donorId})
RETURN donor.id AS donor,
       donor.name AS donorName,
       year,
       currency,
       modality,
       least AS atLeast,
       most AS atMost,
       sums,
       COLLECT { UNWIND dated AS by RETURN by ORDER BY by } AS datedBy,
       COLLECT { UNWIND receiverLists AS list UNWIND list AS id WITH DISTINCT id RETURN id ORDER BY id } AS receivers,
       COLLECT { UNWIND tellingLists AS list UNWIND list AS id RETURN id ORDER BY id } AS statements
ORDER BY donorId, year, currency, modality

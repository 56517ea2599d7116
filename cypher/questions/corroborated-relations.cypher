// What do independent voices claim alike?
// answers: One row for what two or more independent voices claim alike, most voices first, with the statements of each voice. Alike is one triple with one polarity; for stances, one holder and one goal with the same stances allowed, a stance to the opposite goal turned round. All statements of a row can hold at one time. Two speakers are one voice where one stands in the other's chain, both speak for one principal when they say so, or one repeats the other; joins has why, as few as connect the speakers of a voice: chain through the statement of a in whose chain b stands, principal through whom both speak for, restates through the statement of a that repeats one of b. Questions and statements without a named speaker are left out.
// :param minVoices => 2   // integer, least number of independent voices
CYPHER 5
MATCH (s:Statement)-[o:OBJECT]->(x)
WHERE o.key IS NOT NULL AND s.speakerId IS NOT NULL AND NOT s.form IN ['question', 'rhetorical']
CALL (s, o, x) {
  WITH s, o, x WHERE NOT (s:StanceStatement AND x:Interest)
  RETURN o.key + ' ' + s.polarity AS claimed
  UNION
  WITH s, o, x WHERE s:StanceStatement AND x:Interest
  CALL (x) {
    RETURN x.id AS interest, 1 AS turn
    UNION
    MATCH (x)-[:OPPOSITE]-(y:Interest)
    RETURN y.id AS interest, -1 AS turn
  }
  RETURN s.subjectId + ':' + interest + ' ' + s.polarity + ' ' + toString(turn * s.sign) AS claimed
}
WITH DISTINCT s, o.key AS key, claimed
// Who speaks for whom, at the time of speaking; a role's dates are compared by their digits, the last day of a month or year included.
CALL (s) {
  UNWIND s.speakerIds AS slug
  MATCH (speaker:Entity:Ascribe {id: slug})
  CALL (speaker, s) {
    MATCH (speaker)-[:ORGAN_OF]->(first:Entity)
    RETURN first
    UNION
    MATCH (speaker)-[role:HOLDS_ROLE]->(first:Entity)
    WITH first,
         split(replace(replace(replace(coalesce(role.from, ''), '~', ''), '?', ''), '%', ''), '/')[0] AS from,
         split(replace(replace(replace(coalesce(role.to, ''), '~', ''), '?', ''), '%', ''), '/')[-1] AS to
    WHERE (from IN ['', '..'] OR s.saidMax IS NULL OR replace(from, 'X', '0') <= s.saidMax)
      AND (to IN ['', '..'] OR s.saidMin IS NULL OR s.saidMin <= replace(to, 'X', '9') + '-99')
    RETURN first
  }
  MATCH (first) ((a)-[up:ORGAN_OF|SAME_AS]-(b)
    WHERE (type(up) = 'ORGAN_OF' AND startNode(up) = a) OR up.confidence = 'certain')* (principal:Entity)
  RETURN collect(DISTINCT principal.id) AS principals
}
WITH s, key, claimed, principals + s.speakerId AS principals
ORDER BY s.id
WITH claimed,
     collect({id: s.id, wording: key + ' ' + s.polarity}) AS wordings,
     collect(DISTINCT {
       id: s.id, speaker: s.speakerId, inner: s.chainIds[1..], principals: principals, outlet: s.outletId,
       restates: COLLECT { MATCH (s)-[:RESTATES]->(repeated:Statement) RETURN repeated.id },
       from: coalesce(s.whenMin, ''), to: coalesce(s.whenMax, '9999-99')
     }) AS claims
WHERE size(claims) >= $minVoices
// The largest lots that can all hold at one time: such a time can be taken where one of them begins.
CALL (claims) {
  UNWIND claims AS claim
  WITH DISTINCT claims, claim.from AS day
  RETURN collect([claim IN claims WHERE claim.from <= day AND day <= claim.to]) AS lots
}
UNWIND lots AS lot
WITH claimed, wordings, lots, lot, [claim IN lot | claim.id] AS members
WHERE size(lot) >= $minVoices
  AND none(larger IN lots WHERE size(larger) > size(lot) AND all(id IN members WHERE id IN [claim IN larger | claim.id]))
// A claim joins all voices that it leans on, or that lean on it, into one; for each it is kept why.
WITH claimed, wordings, lot, members, reduce(voices = [], claim IN lot |
  [voice IN voices WHERE none(other IN voice.claims
    WHERE other.speaker IN claim.inner OR claim.speaker IN other.inner OR other.id IN claim.restates OR claim.id IN other.restates
      OR any(id IN claim.principals WHERE id IN other.principals))]
  + [reduce(joined = {claims: [claim], joins: []}, voice IN [voice IN voices WHERE any(other IN voice.claims
      WHERE other.speaker IN claim.inner OR claim.speaker IN other.inner OR other.id IN claim.restates OR claim.id IN other.restates
        OR any(id IN claim.principals WHERE id IN other.principals))] | {
      claims: joined.claims + voice.claims,
      // Claims of one speaker need no reason to be of one voice.
      joins: joined.joins + voice.joins + CASE WHEN any(other IN voice.claims WHERE other.speaker = claim.speaker) THEN [] ELSE [head([
        other IN voice.claims
        WHERE other.speaker IN claim.inner OR claim.speaker IN other.inner OR other.id IN claim.restates OR claim.id IN other.restates
          OR any(id IN claim.principals WHERE id IN other.principals) |
        CASE
          WHEN other.speaker IN claim.inner THEN {a: claim.speaker, b: other.speaker, reason: 'chain', through: claim.id}
          WHEN claim.speaker IN other.inner THEN {a: other.speaker, b: claim.speaker, reason: 'chain', through: other.id}
          WHEN claim.speaker IN other.principals THEN {a: other.speaker, b: claim.speaker, reason: 'principal', through: claim.speaker}
          WHEN other.speaker IN claim.principals THEN {a: claim.speaker, b: other.speaker, reason: 'principal', through: other.speaker}
          WHEN any(id IN claim.principals WHERE id IN other.principals)
            THEN {a: claim.speaker, b: other.speaker, reason: 'principal', through: head([id IN claim.principals WHERE id IN other.principals])}
          WHEN other.id IN claim.restates THEN {a: claim.speaker, b: other.speaker, reason: 'restates', through: claim.id}
          ELSE {a: other.speaker, b: claim.speaker, reason: 'restates', through: other.id}
        END])] END
    })]) AS groups
WHERE size(groups) >= $minVoices
CALL (wordings, members) {
  UNWIND wordings AS one
  WITH one.wording AS wording, one.id AS id, members WHERE id IN members
  RETURN wording, count(*) AS times ORDER BY times DESC, wording LIMIT 1
}
CALL (groups) {
  UNWIND groups AS group
  WITH COLLECT { UNWIND group.claims AS claim RETURN claim.id ORDER BY claim.id } AS voice,
       COLLECT { UNWIND group.joins AS why RETURN why ORDER BY why.a, why.b } AS joins
  ORDER BY size(voice) DESC, voice[0]
  WITH collect(voice) AS voices, collect(joins) AS joins
  RETURN voices, reduce(all = [], of IN joins | all + of) AS joins
}
CALL (lot) {
  UNWIND lot AS claim
  RETURN count(DISTINCT claim.outlet) AS outlets
}
// Stances to a goal and to its opposite are found from both sides.
WITH DISTINCT split(wording, ' ')[0] AS relation, split(wording, ' ')[1] AS polarity, voices, joins, outlets, members
CALL (voices) {
  UNWIND voices AS voice
  RETURN collect(COLLECT {
    MATCH (s:Statement:Ascribe) WHERE s.id IN voice
    MATCH (speaker:Entity:Ascribe {id: s.speakerId})
    RETURN DISTINCT speaker.name ORDER BY speaker.name
  }) AS speakers
}
RETURN relation, polarity, voices, speakers, joins, outlets
ORDER BY size(voices) DESC, size(members) DESC, relation, polarity, members

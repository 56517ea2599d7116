const claim = `subject { ...Who } predicate { label } objects { ...Who } speaker { ...Who } chain { ...Who }
  evidence { paragraph article { id } } article { title outlet { name organOf { name } } } links { type statement { gloss speaker { ...Who } } } place { name }`;
const who = `fragment Who on Participant { ... on Entity { name aliases } ... on Interest { goal broader { goal } } ... on Event { name } ... on Statement { gloss speaker { __typename } } }`;

/**
 * What an explorer or a researcher asks; each is to be as many queries over much data as over little. Pages are long
 * enough to hold something of every kind at both sizes: what no entry of a page has, is not asked for.
 */
export const operations: readonly (readonly [name: string, query: string])[] = [
  [
    "opening",
    "{ stats { statements } vocabulary { name } voices { voice { name organOf { name } } statements } }",
  ],
  [
    "claims of a state",
    `{ statements(subject: "amber", kind: STANCE, first: 500) { nodes { ${claim} } } } ${who}`,
  ],
  [
    "all claims",
    `{ statements(first: 200) { totalCount nodes { ${claim} relations { id object { ...Who } } } } } ${who}`,
  ],
  [
    "first view",
    `{ graph(start: [], limit: 60) { nodes { node { ...Who } neighbors } relations { subject { ...Who } object { ...Who } predicate { label } under { status ascriptions } } } } ${who}`,
  ],
  [
    "expand",
    `{ graph(start: ["slate"], depth: 2, minVoices: 2, lens: {polarity: POSITIVE}) { nodes { node { ...Who } } relations { under(lens: {polarity: POSITIVE}) { speakers { name } independentVoices claims(first: 5) { nodes { ${claim} } } } } omitted { nodes } } } ${who}`,
  ],
  [
    "a node",
    `{ entity(id: "amber") { aliases mergedFrom organOf { name } neighborCounts { predicate { label } neighbors }
       relations(first: 500) { totalCount nodes { object { ...Who } under { status speakers { name roles { title of { name } } } claims { totalCount } } } }
       statementsBy { totalCount } statementsAbout(first: 100) { nodes { speaker { ... on Person { roles { of { name } } } } } } } } ${who}`,
  ],
  [
    "entities with all they say",
    `{ entities(first: 20) { nodes { name memberOf { name } statementsBy(first: 10) { nodes { gloss objects { ...Who } } } relations(first: 10) { nodes { under { independentVoices } } } } } } ${who}`,
  ],
  [
    "interests",
    `{ interests(first: 30) { nodes { goal broader { goal } opposite { goal } stances(first: 20) { nodes { subject { ...Who } speaker { ...Who } ascription } } } } } ${who}`,
  ],
  [
    "search",
    `{ search(text: "strait", first: 500) { label node { ... on Interest { stances { totalCount } } ... on Article { outlet { name } } ... on Statement { article { title } } } } }`,
  ],
  [
    "articles",
    `{ articles { nodes { outlet { name } statements(first: 50) { nodes { evidence { article { outlet { name } } } links { statement { article { id } } } } } } } }`,
  ],
  [
    "a relation",
    `{ relation(id: "amber:WANTS:g-open") { under { independentVoices speakers { name } claims { nodes { ${claim} } } } } } ${who}`,
  ],
  [
    "a discourse network and its windows",
    `{ discourse(input: {actor: SPEAKER, aggregation: CONGRUENCE, windowDays: 30}) {
       rows { ...Who } columns { ...Who } edges { from to weight } measures windows { from rows { ...Who } columns { ...Who } edges { weight } } } } ${who}`,
  ],
  [
    "contradictions",
    `{ contradictions(first: 100) { totalCount nodes { kind basis a { ${claim} } b { ${claim} } } } } ${who}`,
  ],
  [
    "corroborations",
    `{ corroborations(first: 100) { nodes { relation { id subject { ...Who } } groups { ${claim} } joins { reason a { name } b { aliases } through { ... on Statement { gloss speaker { ...Who } } ... on Entity { name } } } } } } ${who}`,
  ],
  [
    "a matrix",
    `{ ascriptions(holder: "amber") { holder { name } speakers { name } interests { goal } cells { speaker { name } interest { goal } statements { gloss speaker { ...Who } } } } } ${who}`,
  ],
  [
    "paths with their claims",
    `{ paths(from: "voss", to: "amber", limit: 5) { nodes { ...Who } relations { subject { ...Who } predicate { label } object { ...Who } under { independentVoices claims(first: 3) { nodes { gloss speaker { ...Who } } } } } } } ${who}`,
  ],
  [
    "two lenses compared",
    `{ compare(a: {speakers: ["tarn"]}, b: {notSpeakers: ["tarn"]}, start: ["amber", "slate"], limit: 20) {
       onlyA { object { ...Who } } onlyB { object { ...Who } } agreed { under { speakers { name } } } conflict { id } totals { onlyB } omittedByA { statements } } } ${who}`,
  ],
  [
    "a timeline",
    `{ timeline(subject: "amber", by: WEEK) { from statements speakers { name aliases } } timelineUndated(axis: WHEN) }`,
  ],
  [
    "a matrix of the widest goals",
    `{ ascriptions(holder: "amber", rollUp: true, lens: {notSpeakers: ["tarn"]}) { interests { goal narrower { goal } } cells { interest { goal } statements { gloss } } } }`,
  ],
  [
    "what is said alike and otherwise of one goal",
    `{ contradictions(about: "g-open", kind: CONTRADICTION, first: 500) { nodes { a { id } b { speaker { ...Who } } } }
       corroborations(about: "g-open", lens: {maxDepth: 1}, first: 500) { nodes { outlets groups { speaker { ...Who } } } } } ${who}`,
  ],
  [
    "a two-mode network",
    `{ discourse(input: {mode: TWO, aggregation: SUBTRACT, isolates: true}, lens: {saidFrom: "2021", outlets: ["gazette"], certainty: [CERTAIN]}) { rows { ...Who } columns { ...Who } edges { from to weight } } } ${who}`,
  ],
  [
    "a goal",
    `{ interest(id: "g-shipping") { goal narrower { goal } statementsAbout(first: 20) { totalCount } neighborCounts { type predicate { label } }
       relations(first: 20) { nodes { subject { ...Who } under { status } } } } } ${who}`,
  ],
  [
    "an event",
    `{ event(id: "great-storm") { name neighborCounts { neighbors } statementsAbout(first: 20) { nodes { subject { ...Who } } }
       relations(first: 20) { totalCount } } predicate(name: "FEARS") { label } } ${who}`,
  ],
  [
    "things by id, one that is merged and one that is not there",
    `{ office: node(id: "amber-ministry") { id ... on Entity { mergedFrom } } nothing: node(id: "nothing") { id } relation: node(id: "amber:WANTS:g-open") { id }
       article(id: "c-1") { title outlet { name } } entity(id: "tarn") { perhapsSame { name } } }`,
  ],
  [
    "several by id",
    `{ a: entity(id: "amber") { name } b: entity(id: "slate") { name } c: statement(id: "g-1/s1") { speaker { ...Who } } d: interest(id: "g-open") { goal } } ${who}`,
  ],
];

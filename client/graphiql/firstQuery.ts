/** What the editor holds at the first visit: the question that Ascribe is for, which runs as it stands. */
export const FIRST_QUERY = `# What is the United States said to want,
# by whose word, and where does it stand?
# Run: Ctrl-Enter. Complete: Ctrl-Space.
# The book on the left holds the schema.
{
  statements(subject: "usa", kind: STANCE, first: 10) {
    totalCount
    nodes {
      gloss
      ascription
      chain {
        ... on Node {
          id
        }
        ... on Entity {
          name
        }
      }
      evidence {
        paragraph
        sentence
      }
    }
  }
}
`;

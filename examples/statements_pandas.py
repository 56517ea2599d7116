"""Statements from GraphQL into pandas: who is said to hold which stance to what, and by whose word.

    python statements_pandas.py [holder] [--url http://127.0.0.1:4000]
"""

import argparse

import pandas as pd
import requests

arguments = argparse.ArgumentParser(description=__doc__)
arguments.add_argument("holder", nargs="?", help="id of an entity, as in usa; left out: everybody")
arguments.add_argument("--url", default="http://127.0.0.1:4000", help="where Ascribe is served")
options = arguments.parse_args()

QUERY = """
query Stances($subject: ID, $after: String) {
  statements(subject: $subject, kind: STANCE, first: 500, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      subject { ... on Entity { name } }
      predicate { label }
      objects { ... on Interest { goal } }
      speaker { ... on Entity { name } }
      ascription polarity certainty form said
      article { id }
    }
  }
}
"""


def ask(query, **variables):
    """The data of an operation, and the state of the sources that it was read from."""
    answer = requests.post(
        f"{options.url}/graphql", json={"query": query, "variables": variables}, timeout=60
    ).json()
    if "errors" in answer:
        raise SystemExit("\n".join(error["message"] for error in answer["errors"]))
    return answer["data"], answer["extensions"]["store"]


rows, after, store = [], None, None
while True:
    data, store = ask(QUERY, subject=options.holder, after=after)
    for statement in data["statements"]["nodes"]:
        # One row for each object: a statement may name several.
        for interest in statement["objects"]:
            rows.append(
                {
                    "statement": statement["id"],
                    # What the text leaves open has no name.
                    "holder": statement["subject"].get("name"),
                    "stance": statement["predicate"]["label"],
                    "interest": interest.get("goal"),
                    "speaker": (statement["speaker"] or {}).get("name"),
                    "ascription": statement["ascription"],
                    "polarity": statement["polarity"],
                    "certainty": statement["certainty"],
                    "form": statement["form"],
                    "said": statement["said"],
                    "article": statement["article"]["id"],
                }
            )
    if not data["statements"]["pageInfo"]["hasNextPage"]:
        break
    after = data["statements"]["pageInfo"]["endCursor"]

stances = pd.DataFrame(rows)
print(f"{stances['statement'].nunique()} statements, state {store[:8]}")

# Those that ask are no claims.
claims = stances[~stances["form"].isin(["QUESTION", "RHETORICAL"])]
print(pd.crosstab([claims["holder"], claims["interest"]], claims["ascription"]).to_string())

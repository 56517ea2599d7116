"""Discourse networks and the graph itself in networkx.

    python network_networkx.py [--url http://127.0.0.1:4000]
"""

import argparse
import io

import networkx as nx
import requests

arguments = argparse.ArgumentParser(description=__doc__)
arguments.add_argument("--url", default="http://127.0.0.1:4000", help="where Ascribe is served")
options = arguments.parse_args()

QUERY = """
query Coalitions($input: DiscourseInput!) {
  discourse(input: $input) {
    statements
    rows { ... on Entity { id name } }
    edges { from to weight }
  }
}
"""

# Who agrees with whom: as Discourse Network Analyzer's congruence network, averaged by activity (docs/discourse.md).
answer = requests.post(
    f"{options.url}/graphql",
    json={
        "query": QUERY,
        "variables": {"input": {"actor": "HOLDER", "aggregation": "CONGRUENCE", "normalization": "AVERAGE"}},
    },
    timeout=60,
).json()
if "errors" in answer:
    raise SystemExit("\n".join(error["message"] for error in answer["errors"]))
network = answer["data"]["discourse"]
congruence = nx.Graph()
congruence.add_nodes_from((row["id"], {"name": row["name"]}) for row in network["rows"])
congruence.add_weighted_edges_from((edge["from"], edge["to"], edge["weight"]) for edge in network["edges"])
print(f"{congruence.number_of_nodes()} holders, {congruence.number_of_edges()} ties, {network['statements']} statements")
for community in nx.community.louvain_communities(congruence, weight="weight", seed=1):
    print("  together:", ", ".join(sorted(congruence.nodes[holder]["name"] for holder in community)))

# The whole graph, every relation an edge with its counts and its spells: the days on which its claims were said.
gexf = requests.get(f"{options.url}/export/gexf", params={"time": "said"}, timeout=600)
gexf.raise_for_status()
graph = nx.read_gexf(io.BytesIO(gexf.content), version="1.3")
print(f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} relations")
stances = [
    (graph.nodes[holder]["label"], data["predicateLabel"], graph.nodes[goal]["label"], data["claims"])
    for holder, goal, data in graph.edges(data=True)
    if data["kind"] == "stance"
]
for holder, label, goal, claims in sorted(stances, key=lambda stance: (-stance[3], stance))[:10]:
    print(f"  {holder} {label} {goal} ({claims})")

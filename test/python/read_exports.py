"""What other programs read in the files of a folder, as JSON: counts, ids and labels."""

import json
import sys
from pathlib import Path

import igraph
import networkx
import pandas

folder = Path(sys.argv[1])


def read_networkx(graph):
    return {
        "nodes": {node: data["label"] for node, data in graph.nodes(data=True)},
        "edges": sorted(
            [data["relation"], source, target, data["claims"], data["statements"]]
            for source, target, data in graph.edges(data=True)
        ),
    }


def read_igraph(graph):
    return {
        "nodes": {node["id"]: node["label"] for node in graph.vs},
        "edges": sorted(
            [edge["relation"], graph.vs[edge.source]["id"], graph.vs[edge.target]["id"], int(edge["claims"]), edge["statements"]]
            for edge in graph.es
        ),
    }


def read_table(name, separator=","):
    # As texts: what looks like a number or a missing value is told apart by who asks.
    table = pandas.read_csv(folder / name, sep=separator, dtype=str, keep_default_na=False)
    return table.to_dict(orient="records")


print(
    json.dumps(
        {
            "gexf": read_networkx(networkx.read_gexf(folder / "graph.gexf")),
            "graphml": read_networkx(networkx.read_graphml(folder / "graph.graphml")),
            "igraph": read_igraph(igraph.Graph.Read_GraphML(str(folder / "graph.graphml"))),
            "nodes": read_table("tables/nodes.csv"),
            "relations": read_table("tables/relations.csv"),
            "statements": read_table("tables/statements.csv"),
            "events": read_table("events.csv", ";"),
        }
    )
)

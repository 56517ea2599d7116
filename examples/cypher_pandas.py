"""The same database with Neo4j's own driver: a named question of Ascribe's, and a query of one's own, as data frames.

    python cypher_pandas.py            in the folder of Ascribe, with its database running (npx ascribe db start)

With NEO4J_URI set (and NEO4J_USERNAME, NEO4J_PASSWORD) it asks that database.
"""

import json
import os
import subprocess
from pathlib import Path

from neo4j import READ_ACCESS, GraphDatabase

ascribe = Path(__file__).parent.parent


def connection():
    """Where the database is, and as whom."""
    if os.environ.get("NEO4J_URI"):
        user = os.environ.get("NEO4J_USERNAME", "neo4j")
        return os.environ["NEO4J_URI"], (user, os.environ["NEO4J_PASSWORD"])
    status = json.loads(
        subprocess.run(
            ["node", ascribe / "bin/ascribe.js", "db", "status", "--json"],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    )
    password = Path(status["passwordFile"]).read_text().strip()
    return status["uri"], (status["username"], password)


def question(name):
    """The text of a question in cypher/questions; `npx ascribe query --list` names them and their parameters."""
    return (ascribe / "cypher/questions" / f"{name}.cypher").read_text(encoding="utf-8")


uri, auth = connection()
with GraphDatabase.driver(uri, auth=auth) as driver, driver.session(default_access_mode=READ_ACCESS) as session:
    speakers = session.run(question("speakers-ranked"), article=None).to_df()
    print(speakers.to_string())

    # Relations are edges with their counts; `key` leads to the claims behind one.
    disputed = session.run(
        """
        MATCH (a:Entity)-[r]->(b)
        WHERE r.status = 'disputed'
        RETURN a.name AS subject, type(r) AS predicate, coalesce(b.name, b.goal) AS object,
          r.positive AS positive, r.negative AS negative, r.key AS key
        ORDER BY r.statements DESC, key
        LIMIT 10
        """
    ).to_df()
    print(disputed.to_string())

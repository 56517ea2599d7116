"""The CSV tables in pandas: which relations are best supported, and what their claims say.

    python tables_pandas.py [--url http://127.0.0.1:4000] [--lens '{"certainty": ["CERTAIN"]}']
"""

import argparse
import io
import re

import pandas as pd
import requests

arguments = argparse.ArgumentParser(description=__doc__)
arguments.add_argument("--url", default="http://127.0.0.1:4000", help="where Ascribe is served")
arguments.add_argument("--lens", default="{}", help="only statements that pass this lens, as in the API")
options = arguments.parse_args()


def table(part):
    answer = requests.get(f"{options.url}/export/csv", params={"part": part, "lens": options.lens}, timeout=600)
    if answer.status_code != 200:
        raise SystemExit(answer.text)
    frame = pd.read_csv(io.BytesIO(answer.content), keep_default_na=False)
    # A text that a spreadsheet would take for a formula stands behind an apostrophe: take it off again.
    texts = frame.select_dtypes(exclude="number").columns
    for column in texts:
        frame[column] = [
            cell[1:] if isinstance(cell, str) and re.match(r"'+[=+\-@\t\r\n＝＋－＠]", cell) else cell
            for cell in frame[column]
        ]
    return frame


relations, statements = table("relations"), table("statements")
print(f"{len(relations)} relations, {len(statements)} statements")

best = relations.sort_values(["independentVoices", "claims", "key"], ascending=[False, False, True]).head(10)
print(best[["subjectLabel", "predicateLabel", "objectLabel", "status", "independentVoices", "claims"]].to_string())

# Ids stand with blanks between them: one row for each claim of these relations.
claims = best.assign(id=best["statements"].str.split(" "))[["key", "id"]].explode("id")
print(claims.merge(statements, on="id")[["key", "id", "speaker", "gloss"]].head(20).to_string())

"""Nanoseconds that python-frontmatter takes for one document: frontmatter.py FILE ROUNDS

The file holds documents, each ended by a percent sign.
"""

import sys
import time

sys.path.pop(0)  # This file has the module's name.
import frontmatter

documents = open(sys.argv[1], encoding="utf-8").read().split("%")[:-1]
texts = [f"---\n{document}---\n" for document in documents]
rounds = int(sys.argv[2])
start = time.process_time()
for _ in range(rounds):
    for text in texts:
        frontmatter.loads(text)
print(round((time.process_time() - start) * 1e9 / (rounds * len(texts))))

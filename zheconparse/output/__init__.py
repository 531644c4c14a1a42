"""Found things as text, files and tables: one module per format, each with the same two names.

`make(items)` answers the whole in the format's own type (a string, an Arrow table, a data frame); `write(items, file)` writes
to an open file as the items come. Items are mentions, or records of them. The text formats are `table`, `jsonl`, `json` and
`csv`; `arrow`, `pandas` and `polars` need the library of that name and write Parquet.

>>> from zheconparse.output import jsonl
>>> jsonl.make([{"kind": "rank", "start": 0, "end": 4, "text": "前10位", "low": "1", "high": "10"}])
'{"kind": "rank", "start": 0, "end": 4, "text": "前10位", "low": "1", "high": "10"}\\n'
"""

"""The early help record: facts and chronology entries written at approval, and their reading."""

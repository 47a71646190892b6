"""What a mandate is: values, rules, text and messages. Pure Python: no Qt, no SQL."""

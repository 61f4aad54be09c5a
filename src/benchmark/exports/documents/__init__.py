"""The papers of a study visit as Word documents: what each says, and how an official one looks.

They go to Indonesian agencies and are therefore always written in Indonesian, whatever the reader's language
on screen; their texts stand in the code as they are printed and have no translation. What only the planner
knows is left as a visible blank.
"""

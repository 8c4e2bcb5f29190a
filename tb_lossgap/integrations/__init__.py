"""Loss Gap in training frameworks, one line each: import the one that you use.

Each records through the TensorBoard writer that the framework made, and hears there
what it reports. README.md has the lines.
"""

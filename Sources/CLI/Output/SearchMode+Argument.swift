public import ArgumentParser
public import Engine

extension SearchMode: ExpressibleByArgument {}

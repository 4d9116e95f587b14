package org.xuetu.indexer.release;

import java.util.List;
import org.xuetu.graph.ontology.ExampleQuery;
import org.xuetu.graph.ontology.Ontology;
import org.xuetu.graph.stored.StoredQuery;

/// What a release explains itself with: its words and its questions, read and found sound.
record Vocabulary(Ontology ontology, List<ExampleQuery> examples, List<StoredQuery> queries) {
  Vocabulary {
    examples = List.copyOf(examples);
    queries = List.copyOf(queries);
  }
}

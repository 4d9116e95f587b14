package org.xuetu.indexer.related;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.search.IndexSearcher;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.schema.EntityFields;

/// Finds what resembles an entity of an index.
public final class RelatedFinder {
  public static final int LARGEST_SIZE = 50;
  public static final int DEFAULT_SIZE = 10;

  private final IndexSearcher searcher;
  private final EntityFields entities;

  public RelatedFinder(IndexSearcher searcher, EntityFields entities) {
    this.searcher = searcher;
    this.entities = entities;
  }

  /// Empty where the index has no such entity. What is neither a course nor a programme resembles
  /// nothing that could be told with a reason.
  public Optional<Related> of(EntityType type, String key, int size) throws IOException {
    OptionalInt document = new References(searcher).document(type.key() + "/" + key);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (type) {
          case COURSE -> new RelatedCourses(searcher, entities).of(document.getAsInt(), size);
          case PROGRAMME -> new RelatedProgrammes(searcher, entities).of(document.getAsInt(), size);
          case SCHOOL,
              ORGANISATION,
              PLATFORM,
              MAJOR,
              RESOURCE,
              CREDENTIAL,
              RULE,
              TERM,
              SESSION,
              AUDIENCE,
              PROJECT,
              INDICATOR,
              POLICY ->
              Related.NONE;
        });
  }
}

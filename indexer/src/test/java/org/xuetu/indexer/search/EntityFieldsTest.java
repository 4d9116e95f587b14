package org.xuetu.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuetu.indexer.search.Corpus.course;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.xuetu.indexer.build.SearchDocument;
import org.xuetu.indexer.schema.EntityFields;
import org.xuetu.indexer.schema.StoredEntity;

/// Entities read last are kept, and no more of them than there is room for.
final class EntityFieldsTest {
  @Test
  void keepsWhatWasReadLast() throws IOException {
    String long1 = "绘画".repeat(400_000);
    SearchDocument.Draft[] drafts = new SearchDocument.Draft[6];
    for (int i = 0; i < drafts.length; i++) {
      drafts[i] = course(String.valueOf(i), "绘画" + i).summary("note", long1);
    }
    try (Corpus corpus = Corpus.of(drafts);
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(corpus.path()))) {
      EntityFields entities = new EntityFields(reader);
      StoredEntity first = entities.read(0);
      assertThat(entities.read(0)).isSameAs(first);
      for (int i = 1; i < drafts.length; i++) {
        assertThat(entities.read(i)).isNotEqualTo(first);
      }
      assertThat(entities.read(0)).isNotSameAs(first).isEqualTo(first);
    }
  }
}

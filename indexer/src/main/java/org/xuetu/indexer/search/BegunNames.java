package org.xuetu.indexer.search;

import java.io.IOException;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.xuetu.indexer.completion.CompletionFile;
import org.xuetu.indexer.schema.IndexField;
import org.xuetu.indexer.schema.NameKind;

/// The documents with a name that is, or begins with, what was typed: in order of prominence, and of
/// very many only the first of each type.
final class BegunNames {
  private final IndexSearcher searcher;
  private final CompletionFile completions;

  BegunNames(IndexSearcher searcher, CompletionFile completions) {
    this.searcher = searcher;
    this.completions = completions;
  }

  TreeSet<Integer> named(NameKind kind, String key) throws IOException {
    TreeSet<Integer> documents = new TreeSet<>();
    for (IndexField field : kind.keys()) {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        Terms terms = leaf.reader().terms(field.fieldName());
        if (terms != null) {
          TermsEnum keys = terms.iterator();
          if (keys.seekExact(new BytesRef(key))) {
            read(keys, leaf, documents);
          }
        }
      }
    }
    return documents;
  }

  TreeSet<Integer> begun(NameKind kind, String start) throws IOException {
    TreeSet<Integer> documents = new TreeSet<>();
    for (IndexField field : kind.keys()) {
      Optional<int[]> known = completions.find(field, start);
      if (known.isPresent()) {
        for (int document : known.get()) {
          documents.add(document);
        }
      } else {
        walk(field, new BytesRef(start), documents);
      }
    }
    return documents;
  }

  /// What the table of completions does not know has few names.
  private void walk(IndexField field, BytesRef start, TreeSet<Integer> documents)
      throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Terms terms = leaf.reader().terms(field.fieldName());
      if (terms == null) {
        continue;
      }
      TermsEnum keys = terms.iterator();
      if (keys.seekCeil(start) != TermsEnum.SeekStatus.END) {
        for (@Nullable BytesRef key = keys.term();
            key != null && StringHelper.startsWith(key, start);
            key = keys.next()) {
          read(keys, leaf, documents);
        }
      }
    }
  }

  private static void read(TermsEnum keys, LeafReaderContext leaf, TreeSet<Integer> documents)
      throws IOException {
    PostingsEnum postings = keys.postings(null, PostingsEnum.NONE);
    for (int document = postings.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = postings.nextDoc()) {
      documents.add(leaf.docBase + document);
    }
  }
}

package org.xuetu.indexer.analysis;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.collection.trie.bintrie.BinTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// HanLP's Viterbi segmentation over its core dictionary and one catalogue's lexicon.
///
/// Immutable and thread-safe. The core dictionary belongs to the JVM and is loaded on first use.
public final class HanlpSegmenter implements Segmenter {
  /// HanLP's cost grows with the text it is given at once; a longer run without a mark is cut here.
  private static final int LONGEST_PIECE = 400;

  /// How common a lexicon word is taken to be; HanLP weighs it against its own words' counts.
  private static final int LEXICON_FREQUENCY = 1000;

  /// Shorter words have no words in them.
  private static final int SHORTEST_WITH_PARTS = 3;

  /// Words whose parts are remembered; names repeat their words.
  private static final int MOST_REMEMBERED = 50_000;

  private final Set<String> lexicon;
  private final Segment whole;
  private final Segment inside;
  private final ConcurrentMap<String, List<Word>> parts = new ConcurrentHashMap<>();

  public HanlpSegmenter(Lexicon lexicon) {
    HanlpFiles.configure();
    this.lexicon = Set.copyOf(lexicon.words());
    this.whole =
        segment().enableCustomDictionary(dictionary(lexicon)).enableCustomDictionaryForcing(true);
    this.inside = segment().enableCustomDictionary(false).enableIndexMode(true);
  }

  private static DynamicCustomDictionary dictionary(Lexicon lexicon) {
    TreeMap<String, CoreDictionary.Attribute> words = new TreeMap<>();
    words.put("学图", new CoreDictionary.Attribute(Nature.nz, LEXICON_FREQUENCY));
    for (String word : lexicon.words()) {
      words.put(word, new CoreDictionary.Attribute(Nature.nz, LEXICON_FREQUENCY));
    }
    // No path: HanLP then takes the words given and reads no file.
    DynamicCustomDictionary dictionary =
        new DynamicCustomDictionary(new DoubleArrayTrie<>(words), new BinTrie<>(), null);
    dictionary.normalization = false;
    return dictionary;
  }

  private static Segment segment() {
    return new ViterbiSegment()
        .enablePartOfSpeechTagging(false)
        .enableNameRecognize(false)
        .enableTranslatedNameRecognize(false)
        .enableNumberQuantifierRecognize(false)
        .enableNormalization(false)
        .enableOffset(true);
  }

  @Override
  public List<Word> words(String folded, Detail detail) {
    TreeSet<Word> words = new TreeSet<>();
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      boolean ends = i == folded.length() || folded.charAt(i) == ' ';
      if (ends || i - start >= LONGEST_PIECE) {
        if (i > start) {
          piece(folded.substring(start, i), start, detail, words);
        }
        start = ends ? i + 1 : i;
      }
    }
    return List.copyOf(words);
  }

  private void piece(String piece, int offset, Detail detail, TreeSet<Word> words) {
    for (Word word : cut(piece)) {
      words.add(word.moved(offset));
      if (detail == Detail.PARTS && word.length() >= SHORTEST_WITH_PARTS) {
        parts(word.of(piece)).forEach(part -> words.add(part.moved(offset + word.start())));
      }
    }
  }

  /// A word of the lexicon is one word: HanLP, which is made to prefer these, is not asked for it.
  private List<Word> cut(String piece) {
    if (lexicon.contains(piece)) {
      return List.of(new Word(0, piece.length()));
    }
    Cuts cuts = new Cuts(piece);
    for (Term term : whole.seg(piece)) {
      cuts.cut(term.offset, term.offset + term.word.length());
    }
    return cuts.words();
  }

  private List<Word> parts(String word) {
    List<Word> known = parts.get(word);
    if (known != null) {
      return known;
    }
    List<Word> found = findParts(word);
    if (parts.size() < MOST_REMEMBERED) {
      parts.put(word, found);
    }
    return found;
  }

  /// The words inside a word: as the general dictionary cuts it, and words of the lexicon that lie
  /// between such cuts. A lexicon word across a cut is none: there is no 会计 in 社会计划.
  private List<Word> findParts(String word) {
    Cuts cuts = new Cuts(word);
    for (Term term : inside.seg(word)) {
      cuts.cut(term.offset, term.offset + term.word.length());
    }
    List<Word> outer = cuts.words();
    Set<Word> parts = new TreeSet<>(outer);
    parts.addAll(cuts.inner());
    parts.addAll(LatinRuns.of(word));
    for (Word first : outer) {
      for (Word last : outer) {
        if (first.start() < last.start()
            && lexicon.contains(word.substring(first.start(), last.end()))) {
          parts.add(new Word(first.start(), last.end()));
        }
      }
    }
    parts.removeIf(part -> part.length() == word.length() || isLoneHan(part.of(word)));
    return List.copyOf(parts);
  }

  private static boolean isLoneHan(String part) {
    return part.codePointCount(0, part.length()) == 1
        && Character.isIdeographic(part.codePointAt(0));
  }
}

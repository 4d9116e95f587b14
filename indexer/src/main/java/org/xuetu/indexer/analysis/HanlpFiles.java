package org.xuetu.indexer.analysis;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.io.IIOAdapter;
import com.hankcs.hanlp.utility.Predefine;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;

/// Where HanLP reads its dictionaries: from its own jar, and nowhere else. It never writes.
///
/// HanLP keeps one user dictionary for the whole JVM and would load three megabytes for it; here
/// that dictionary is one word, because every segmenter brings its own lexicon.
final class HanlpFiles {
  private static final String SHARED_DICTIONARY = "xuetu/shared-dictionary.txt";

  private HanlpFiles() {}

  /// Must come before any use of HanLP's dictionaries.
  static void configure() {
    Configured.once();
  }

  static InputStream open(String path) throws IOException {
    InputStream stream = HanLP.class.getClassLoader().getResourceAsStream(path);
    if (stream == null) {
      throw new FileNotFoundException(path);
    }
    return stream;
  }

  private static final class ReadOnly implements IIOAdapter {
    @Override
    public InputStream open(String path) throws IOException {
      return path.equals(SHARED_DICTIONARY)
          ? new ByteArrayInputStream("学图 nz 1\n".getBytes(StandardCharsets.UTF_8))
          : HanlpFiles.open(path);
    }

    @Override
    public OutputStream create(String path) {
      return OutputStream.nullOutputStream();
    }
  }

  /// HanLP's settings are static; a class initialiser sets them exactly once.
  private static final class Configured {
    static {
      HanLP.Config.IOAdapter = new ReadOnly();
      HanLP.Config.CustomDictionaryPath = new String[] {SHARED_DICTIONARY};
      HanLP.Config.CustomDictionaryAutoRefreshCache = false;
      // It warns that the shared dictionary has no binary copy beside it; there shall be none.
      Predefine.logger.setLevel(Level.SEVERE);
    }

    static void once() {}
  }
}

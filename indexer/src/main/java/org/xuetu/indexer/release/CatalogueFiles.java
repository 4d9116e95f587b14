package org.xuetu.indexer.release;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.xuetu.graph.exchange.ExchangeProfile;

/// Everything of a release in other people's words, as files to download: made when first asked for,
/// because a build would take noticeably longer for something few want, and then kept beside the
/// releases, whose own files are fixed when they are published.
public final class CatalogueFiles {
  static final String FOLDER = "exports";
  private static final String PLAIN = "catalogue.jsonld";
  private static final String GZIP = "catalogue.jsonld.gz";

  private final Path root;

  public CatalogueFiles(ReleaseStore store) {
    this.root = store.root().resolve(FOLDER);
  }

  /// The file, once it has been made.
  public Optional<ReleaseStore.Dump> find(String release, ExchangeProfile profile, boolean gzip)
      throws IOException {
    Path file = folder(release, profile).resolve(gzip ? GZIP : PLAIN);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    String checksum = Files.readString(checksum(file)).strip();
    return Optional.of(new ReleaseStore.Dump(file, Files.size(file), checksum));
  }

  /// Makes the files of one catalogue aside and puts them in their place at once, so that a killed
  /// server leaves none half made.
  ///
  /// @return false when another program is making some: they will soon be there
  public boolean make(Release release, ExchangeProfile profile) throws IOException {
    Files.createDirectories(root);
    try (FileChannel channel =
            FileChannel.open(
                root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        return false;
      }
      Path aside = root.resolve("making");
      if (Files.isDirectory(aside)) {
        Folders.delete(aside);
      }
      Path target = folder(release.id(), profile);
      if (!Files.isDirectory(target)) {
        write(release, profile, Files.createDirectory(aside));
        Files.createDirectories(target.getParent());
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
      }
      return true;
    }
  }

  private static void write(Release release, ExchangeProfile profile, Path folder)
      throws IOException {
    Path plain = folder.resolve(PLAIN);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(plain), 1 << 16)) {
      release.export().writeCatalogue(profile, out);
    }
    Path gzip = folder.resolve(GZIP);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip), 1 << 16)) {
      Files.copy(plain, out);
    }
    Files.writeString(checksum(plain), Checksums.ofFile(plain));
    Files.writeString(checksum(gzip), Checksums.ofFile(gzip));
  }

  private static Path checksum(Path file) {
    return file.resolveSibling(file.getFileName() + ".sha256");
  }

  private Path folder(String release, ExchangeProfile profile) {
    return root.resolve(release).resolve(profile.key());
  }
}

package org.xuetu.indexer.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder of releases and the pointer to the one that is served.
public final class ReleaseStore {
  /// One release in the folder.
  ///
  /// @param bytes size of all its files
  public record Entry(
      String id, String builtAt, long entities, long bytes, boolean current, boolean pinned) {}

  private final Path root;

  public ReleaseStore(Path root) {
    this.root = root;
  }

  public Path root() {
    return root;
  }

  Path folder(String id) {
    return root.resolve(id);
  }

  /// The id of the release to serve; empty before the first build.
  public Optional<String> findCurrent() throws IOException, ReleaseException {
    return ReleasePointer.read(root).map(ReleasePointer::release);
  }

  public ReleaseManifest getManifest(String id) throws IOException, ReleaseException {
    return ReleaseManifest.read(folder(checked(id)));
  }

  /// Whether a release has to be built before one can be served: there is none yet, or an older
  /// program made it.
  ///
  /// @throws ReleaseException when it cannot be served and is pinned, so that a build would not help
  public boolean needsBuild() throws IOException, ReleaseException {
    Optional<ReleasePointer> pointer = ReleasePointer.read(root);
    if (pointer.isEmpty()) {
      return true;
    }
    String id = pointer.get().release();
    boolean older = isOlder(folder(id));
    if (older && pointer.get().pinned()) {
      throw new ReleaseException(
          ReleaseException.Reason.OLDER_FORMAT,
          "被固定的发布版 "
              + id
              + " 是旧程序做的，本程序打不开：请先用 xuetu releases unpin 解除固定，再启动时会从数据重新构建；要保留它，请用旧程序。");
    }
    return older;
  }

  private static boolean isOlder(Path folder) throws IOException, ReleaseException {
    try {
      ReleaseManifest.read(folder);
      return false;
    } catch (ReleaseException e) {
      if (e.reason() == ReleaseException.Reason.OLDER_FORMAT) {
        return true;
      }
      throw e;
    }
  }

  /// All whole releases that this program can serve, newest first; those of older programs wait for
  /// the next prune.
  public List<Entry> list() throws IOException, ReleaseException {
    Optional<ReleasePointer> pointer = ReleasePointer.read(root);
    List<Entry> entries = new ArrayList<>();
    for (Path folder : folders()) {
      if (!isOlder(folder)) {
        entries.add(entry(folder, pointer));
      }
    }
    entries.sort(Comparator.comparing(Entry::builtAt).reversed().thenComparing(Entry::id));
    return List.copyOf(entries);
  }

  private List<Path> folders() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> ReleaseId.isId(String.valueOf(folder.getFileName())))
          .sorted()
          .toList();
    }
  }

  private static Entry entry(Path folder, Optional<ReleasePointer> pointer)
      throws IOException, ReleaseException {
    ReleaseManifest manifest = ReleaseManifest.read(folder);
    long bytes = manifest.files().stream().mapToLong(ReleaseManifest.FileEntry::size).sum();
    boolean current = pointer.filter(now -> now.release().equals(manifest.id())).isPresent();
    boolean pinned = current && pointer.filter(ReleasePointer::pinned).isPresent();
    return new Entry(
        manifest.id(), manifest.builtAt(), manifest.entityCount(), bytes, current, pinned);
  }

  /// Serves a release from now on and keeps it, whatever is built later.
  public void pin(String id) throws IOException, ReleaseException {
    move(id, true);
  }

  /// Lets the next build be served again.
  public void unpin() throws IOException, ReleaseException {
    String id = requireCurrent();
    // It stays the one to serve: whether this program can open it is not asked.
    new ReleasePointer(id, false, ReleasePointer.read(root).orElseThrow().history()).write(root);
  }

  /// Serves the release that was served before.
  ///
  /// @return its id
  public String rollback() throws IOException, ReleaseException {
    String id =
        findPrevious()
            .orElseThrow(
                () -> new ReleaseException(ReleaseException.Reason.NOT_FOUND, "没有更早的发布版可以退回。"));
    move(id, false);
    return id;
  }

  private void move(String id, boolean pin) throws IOException, ReleaseException {
    verify(id);
    Optional<ReleasePointer> pointer;
    try {
      pointer = ReleasePointer.read(root);
    } catch (ReleaseException e) {
      // A damaged pointer is mended by naming a sound release.
      pointer = Optional.empty();
    }
    pointer
        .map(now -> now.movedTo(id, pin))
        .orElse(new ReleasePointer(id, pin, List.of()))
        .write(root);
  }

  /// Makes a freshly built release the served one, unless another is pinned.
  ///
  /// @return whether it is served now
  boolean publish(String id) throws IOException, ReleaseException {
    Optional<ReleasePointer> pointer = ReleasePointer.read(root);
    if (pointer.filter(ReleasePointer::pinned).isPresent()) {
      return pointer.get().release().equals(id);
    }
    pointer
        .map(now -> now.movedTo(id, false))
        .orElse(new ReleasePointer(id, false, List.of()))
        .write(root);
    return true;
  }

  /// Deletes old releases and those of older programs, never the served one.
  ///
  /// @param keep how many of the newest stay besides the served one
  /// @return ids of those deleted
  public List<String> prune(int keep) throws IOException, ReleaseException {
    List<String> deleted = new ArrayList<>();
    List<Entry> others = list().stream().filter(entry -> !entry.current()).toList();
    for (Entry entry : others.subList(Math.min(keep, others.size()), others.size())) {
      delete(entry.id());
      deleted.add(entry.id());
    }
    Optional<String> current = findCurrent();
    for (Path folder : folders()) {
      String id = String.valueOf(folder.getFileName());
      if (isOlder(folder) && !current.equals(Optional.of(id))) {
        delete(id);
        deleted.add(id);
      }
    }
    return List.copyOf(deleted);
  }

  /// With the catalogues that were made of it.
  private void delete(String id) throws IOException {
    Folders.delete(folder(id));
    Path catalogues = root.resolve(CatalogueFiles.FOLDER).resolve(id);
    if (Files.isDirectory(catalogues)) {
      Folders.delete(catalogues);
    }
  }

  /// Compares every file of a release with its checksum.
  ///
  /// @throws ReleaseException naming the first file that is missing, changed or too many
  public void verify(String id) throws IOException, ReleaseException {
    Path folder = folder(checked(id));
    ReleaseManifest manifest = ReleaseManifest.read(folder);
    Map<String, ReleaseManifest.FileEntry> found = new HashMap<>();
    Checksums.ofFolder(folder).forEach(entry -> found.put(entry.path(), entry));
    for (ReleaseManifest.FileEntry expected : manifest.files()) {
      if (!expected.equals(found.remove(expected.path()))) {
        throw corrupt(id, expected.path());
      }
    }
    if (!found.isEmpty()) {
      throw corrupt(id, found.keySet().iterator().next());
    }
  }

  private static ReleaseException corrupt(String id, String path) {
    return new ReleaseException(
        ReleaseException.Reason.CORRUPT,
        "发布版 "
            + id
            + " 的文件 "
            + path
            + " 与校验和不符，请用 xuetu releases rollback 退回，或删去该发布版后用 xuetu build 重新构建。");
  }

  /// Opens the served release.
  public Release openCurrent() throws IOException, ReleaseException {
    return open(requireCurrent());
  }

  public Release open(String id) throws IOException, ReleaseException {
    Path folder = folder(checked(id));
    for (ReleaseManifest.FileEntry expected : ReleaseManifest.read(folder).files()) {
      checkFile(id, expected);
    }
    return Release.open(folder);
  }

  private Path checkFile(String id, ReleaseManifest.FileEntry expected)
      throws IOException, ReleaseException {
    Path file = folder(id).resolve(expected.path());
    if (!Files.isRegularFile(file)
        || Files.size(file) != expected.size()
        || Checksums.crc32(file) != expected.crc32()) {
      throw corrupt(id, expected.path());
    }
    return file;
  }

  /// One file of a release, found to be whole.
  Path checkedFile(ReleaseManifest manifest, String path) throws IOException, ReleaseException {
    for (ReleaseManifest.FileEntry entry : manifest.files()) {
      if (entry.path().equals(path)) {
        return checkFile(manifest.id(), entry);
      }
    }
    throw corrupt(manifest.id(), path);
  }

  /// The release that was served before the one that is served now, and still can be.
  public Optional<String> findPrevious() throws IOException, ReleaseException {
    for (String id : ReleasePointer.read(root).map(ReleasePointer::history).orElse(List.of())) {
      if (Files.isDirectory(folder(id)) && !isOlder(folder(id))) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }

  /// The release served before that another one can be compared with: still here, of a format this
  /// program reads, and with the same base.
  public Optional<String> findComparable(String to) throws IOException, ReleaseException {
    String base = getManifest(to).base();
    for (String id : ReleasePointer.read(root).map(ReleasePointer::history).orElse(List.of())) {
      try {
        if (!id.equals(to) && getManifest(id).base().equals(base)) {
          return Optional.of(id);
        }
      } catch (ReleaseException unreadable) {
        // One that is gone, or of another format, is passed over: an older one may do.
      }
    }
    return Optional.empty();
  }

  /// The dump of any release that is still here.
  public Dump getDump(String id) throws IOException, ReleaseException {
    ReleaseManifest manifest = getManifest(id);
    for (ReleaseManifest.FileEntry entry : manifest.files()) {
      if (entry.path().equals(Release.DUMP)) {
        return new Dump(folder(id).resolve(entry.path()), entry.size(), entry.sha256());
      }
    }
    throw corrupt(id, Release.DUMP);
  }

  /// A file to download, such as a release's gzip-compressed N-Quads.
  public record Dump(Path file, long size, String sha256) {}

  /// What changed from one release to another.
  public ReleaseComparison compare(String from, String to) throws IOException, ReleaseException {
    return ReleaseComparison.open(this, getManifest(from), getManifest(to));
  }

  /// Any release that is still here, as far as stored queries need it.
  public QueriedGraph openQueried(String id) throws IOException, ReleaseException {
    return QueriedGraph.open(this, checked(id));
  }

  private String requireCurrent() throws IOException, ReleaseException {
    return findCurrent()
        .orElseThrow(
            () ->
                new ReleaseException(
                    ReleaseException.Reason.NOT_FOUND, "还没有发布版，请先运行 xuetu build。"));
  }

  private static String checked(String id) throws ReleaseException {
    if (!ReleaseId.isId(id)) {
      throw new ReleaseException(
          ReleaseException.Reason.NOT_FOUND, "发布版编号 " + id + " 不对，编号是 r 加 16 位十六进制数。");
    }
    return id;
  }
}

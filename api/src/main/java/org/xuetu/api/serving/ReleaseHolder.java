package org.xuetu.api.serving;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuetu.indexer.release.Release;
import org.xuetu.indexer.release.ReleaseException;
import org.xuetu.indexer.release.ReleaseStore;

/// The release that answers now. When the store names another one it is opened aside, and the two
/// change places between requests.
public final class ReleaseHolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReleaseHolder.class);

  private final ReleaseStore store;
  private final Shared<Release> shared = new Shared<>(Release::close);
  private volatile boolean closed;

  /// The store's choice that was acted on last, also when it could not be opened: a broken release is
  /// complained of once, not every two seconds.
  private Optional<String> seen = Optional.empty();

  public ReleaseHolder(ReleaseStore store) {
    this.store = store;
  }

  /// The release of this moment; empty until the first one is open.
  public Optional<Lease<Release>> acquire() {
    return shared.acquire();
  }

  /// Opens the store's current release.
  public synchronized void open() throws IOException, ReleaseException {
    seen = store.findCurrent();
    shared.replace(store.openCurrent());
  }

  /// Changes to the store's current release if it is another one; one that cannot be opened leaves
  /// everything as it is.
  public synchronized void refresh() {
    try {
      var current = store.findCurrent();
      if (current.isPresent() && !current.equals(seen)) {
        seen = current;
        shared.replace(store.open(current.get()));
        LOG.info("release {}", current.get());
      }
    } catch (IOException | ReleaseException unusable) {
      LOG.warn("the new release cannot be served: {}", unusable.getMessage());
    } catch (RuntimeException defect) {
      // The watch goes on: the next release may be a sound one.
      LOG.error("the new release cannot be served", defect);
    }
  }

  /// Looks for a new release again and again, until this holder is closed.
  public void watch(Duration pause) {
    Thread.ofVirtual()
        .name("release-watch")
        .start(
            () -> {
              try {
                while (!closed) {
                  Thread.sleep(pause);
                  refresh();
                }
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            });
  }

  @Override
  public void close() {
    closed = true;
    shared.close();
  }
}

package org.xuetu.indexer.release;

import java.nio.file.Path;
import java.time.Clock;
import org.xuetu.graph.vocab.Iris;

/// A build in a process of its own, so that it can be killed: says on standard output which stage
/// begins, and `done` with the release's id at the end.
final class BuildInChildProcess {
  private BuildInChildProcess() {}

  public static void main(String[] args) throws Exception {
    BuildReport report =
        new ReleaseBuilder(
                new DataFolder(Path.of(args[0])),
                new ReleaseStore(Path.of(args[1])),
                new Iris("http://example.org"),
                BuildPolicy.STOP,
                Clock.systemUTC(),
                new BuildProgress() {
                  @Override
                  public void stage(BuildStage stage, long total) {
                    System.out.println(stage);
                  }

                  @Override
                  public void step(long done) {}
                })
            .build();
    System.out.println("done " + report.id());
  }
}

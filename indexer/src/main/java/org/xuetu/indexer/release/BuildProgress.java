package org.xuetu.indexer.release;

/// Told how a build goes on. Called from the building thread.
public interface BuildProgress {
  /// A stage begins.
  ///
  /// @param total steps it will take; 0 when unknown
  void stage(BuildStage stage, long total);

  /// @param done steps of the running stage that are finished
  void step(long done);

  /// For builds that nobody watches.
  static BuildProgress none() {
    return new BuildProgress() {
      @Override
      public void stage(BuildStage stage, long total) {}

      @Override
      public void step(long done) {}
    };
  }
}

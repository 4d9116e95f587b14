package org.xuetu.api.cli;

/// How a run ended, for scripts.
public enum ExitCode {
  OK(0),
  /// Data or a release was refused.
  REFUSED(1),
  /// The words on the command line, the configuration or the machine's surroundings do not fit.
  USAGE(2),
  /// A fault of the program itself.
  DEFECT(70);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}

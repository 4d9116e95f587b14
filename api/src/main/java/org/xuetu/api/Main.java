package org.xuetu.api;

/// Where the program begins.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    var console = System.console();
    boolean terminal = console != null && console.isTerminal();
    System.exit(Wiring.program(System.getenv(), terminal).execute(arguments));
  }
}

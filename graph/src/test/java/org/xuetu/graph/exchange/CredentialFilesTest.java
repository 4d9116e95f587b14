package org.xuetu.graph.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The files other registries publish: all that are well-formed are read, the others refused with the
/// place of the mistake.
class CredentialFilesTest {
  private static final List<String> BROKEN =
      List.of(
          "QualificationsFramework_Examples_BQF.json",
          "Transfer_Value_Profile_CTDL_-_Course_-_WICHE_-_Passport.json");

  @Test
  void allButTheBrokenOnesAreRead() throws IOException {
    Path folder = SharedData.folder("credential-jsonld");
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(path -> RdfSyntax.ofFileName(path.toString()).isPresent()).toList();
    }
    assertThat(files).hasSize(50);
    List<String> refused = new ArrayList<>();
    List<String> empty = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      try {
        if (new RdfReader().read(file).isEmpty()) {
          empty.add(name);
        }
      } catch (RdfException e) {
        refused.add(name);
      }
    }
    assertThat(refused).containsExactlyInAnyOrderElementsOf(BROKEN);
    assertThat(empty).as("a context alone").containsExactly("edc-ap-context.jsonld");
  }

  @Test
  void theBrokenOnesAreRefusedWithThePlace() {
    Path folder = SharedData.folder("credential-jsonld/ctdl-transfer");
    List<TextPlace> places = new ArrayList<>();
    for (String name : BROKEN) {
      RdfException refused =
          catchThrowableOfType(
              RdfException.class, () -> new RdfReader().read(folder.resolve(name)));
      assertThat(refused.reason()).isEqualTo(RdfException.Reason.MALFORMED);
      places.add(refused.place().orElseThrow());
    }
    assertThat(places.stream().map(TextPlace::line)).containsExactly(76, 11);
  }
}

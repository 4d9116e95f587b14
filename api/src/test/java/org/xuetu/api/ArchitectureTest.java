package org.xuetu.api;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the house is built: graph ← indexer ← api, and each library in one room only.
class ArchitectureTest {
  private static final String GENERATED = "org.xuetu.api.pages.generated";
  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.xuetu");
    assertThat(classes.size()).as("classes were found").isGreaterThan(50);
  }

  @ParameterizedTest(name = "{0} does not use {1}")
  @CsvSource({
    "org.xuetu.graph..,   org.xuetu.indexer..",
    "org.xuetu.graph..,   org.xuetu.api..",
    "org.xuetu.indexer.., org.xuetu.api..",
  })
  void eachRoomUsesOnlyWhatStandsToItsLeft(String room, String right) {
    noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(right)
        .check(classes);
  }

  @ParameterizedTest(name = "{0} only in {1} {2}")
  @CsvSource({
    "org.apache.jena..,   org.xuetu.graph..,   org.xuetu.graph..",
    "org.apache.lucene.., org.xuetu.indexer.., org.xuetu.indexer..",
    "com.hankcs..,        org.xuetu.indexer.., org.xuetu.indexer..",
    "io.javalin..,        org.xuetu.api.http.., org.xuetu.api.http..",
    "jakarta.servlet..,   org.xuetu.api.http.., org.xuetu.api.http..",
    "org.eclipse.jetty..,  org.xuetu.api.http.., org.xuetu.api.http..",
    "gg.jte..,            org.xuetu.api.pages.., org.xuetu.api.pages..",
    "picocli..,           org.xuetu.api.cli.., org.xuetu.api.cli..",
    "io.micrometer..,     org.xuetu.api.http.., org.xuetu.api.http..",
  })
  void eachLibraryLivesInOneRoom(String library, String room, String also) {
    noClasses()
        .that()
        .resideOutsideOfPackages(room, also)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(classes);
  }

  /// A library's own logger may be turned down; nothing is written with it.
  @Test
  void nobodyLogsPastSlf4j() {
    noClasses()
        .should()
        .callMethodWhere(target(owner(type(Logger.class))).and(not(target(name("setLevel")))))
        .check(classes);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.xuetu.api.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(classes);
  }

  @Test
  void noPackageLeadsBackToItself() {
    slices().matching("org.xuetu.(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void everyPackageSaysWhatMayBeNull() {
    var unmarked = new ArrayList<String>();
    for (var inner : packages(classes.getPackage("org.xuetu"))) {
      if (!inner.getClasses().isEmpty()
          && !inner.getName().equals(GENERATED)
          && !inner.isAnnotatedWith(NullMarked.class)) {
        unmarked.add(inner.getName());
      }
    }
    assertThat(unmarked).isEmpty();
  }

  private static List<JavaPackage> packages(JavaPackage top) {
    var all = new ArrayList<JavaPackage>();
    all.add(top);
    top.getSubpackages().forEach(inner -> all.addAll(packages(inner)));
    return all;
  }
}

package io.redress;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.redress");

  @Test
  void whenModulesDependOnEachOther_thenOnlyAsTheyDeclare() {
    ApplicationModules.of(Redress.class).verify();
  }

  @Test
  void whenTheCoreIsPure_thenItKnowsNoTechnique() {
    noClasses()
        .that()
        .resideInAPackage("..domain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "java.net..",
            "java.io..",
            "java.nio.file..",
            "javax..",
            "jakarta..",
            "org.springframework..",
            "org.slf4j..",
            "tools.jackson..",
            "io.redress.platform..",
            "..store..",
            "..web..",
            "..jobs..")
        .because("facts go in and decisions come out; the shell loads and stores")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void whenTheCoreIsPure_thenItHasNoChance() {
    noClasses()
        .that()
        .resideInAPackage("..domain..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.security.SecureRandom")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void whenAClassIsNamed_thenTheNameSaysSomething() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveNameMatching(".*(Manager|Helper|Utils?|Common|Base|Dto|DTO)")
        .check(CLASSES);
  }
}

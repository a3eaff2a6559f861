package org.storycorner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The map of the packages, checked: start reading here. */
class ArchitectureTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(StoryCorner.class);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.storycorner");

    @Test
    void packagesUseOnlyWhatTheirPackageInfoAllows() {
        MODULES.verify();
    }

    @Test
    void onlyTheScreensKnowVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.storycorner..ui..")
                .and()
                .doNotHaveFullyQualifiedName("org.storycorner.staff.WebSecurity")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .because("the product must survive a change of its screens")
                .check(CLASSES);
    }

    @Test
    void theDomainIsPlainJava() {
        noClasses()
                .that()
                .resideInAPackage("org.storycorner.story..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..", "org.jspecify..", "org.springframework.modulith..", "org.storycorner.story..")
                .check(CLASSES);
    }

    @Test
    void timeComesFromAClock() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .because("a test sets the clock")
                .check(CLASSES);
    }
}

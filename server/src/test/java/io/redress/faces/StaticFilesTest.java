package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.faces.shared.PictureView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StaticFilesTest {
  @Nested
  class GivenTheHeadOfEveryPage {
    @Test
    void whenItNamesAFile_thenTheFileIsServed() throws IOException {
      var head = Files.readString(Path.of("src/main/jte/shared/head.jte"));
      var named =
          Pattern.compile("(?:href|src)=\"(/[^\"]+)\"")
              .matcher(head)
              .results()
              .map(found -> found.group(1))
              .toList();

      assertThat(named).hasSizeGreaterThan(4).allSatisfy(StaticFilesTest::assertServed);
    }
  }

  @Nested
  class GivenShippedFaces {
    @Test
    void whenASheetNamesAFile_thenItIsThereAndSoIsItsLicence() {
      for (var sheet :
          List.of("/redress-pages.css", "/fonts/noto-sans-sc.css", "/fonts/noto-sans-jp.css")) {
        assertThat(ShippedFaces.files(sheet))
            .isNotEmpty()
            .allSatisfy(file -> assertThat(file).exists())
            .allSatisfy(file -> assertThat(file.resolveSibling("LICENSE.txt")).exists());
      }
    }
  }

  @Nested
  class GivenGoodsWithoutAPhoto {
    @Test
    void whenTheirDrawingIsNamed_thenItIsServed() {
      assertThat(List.of("handbag", "phone", "ring", "necklace", "wallet", "anything"))
          .map(category -> PictureView.ofCategory(category).source())
          .allSatisfy(StaticFilesTest::assertServed);
    }
  }

  private static void assertServed(String path) {
    var loader = StaticFilesTest.class.getClassLoader();
    assertThat(
            List.of("static", "META-INF/resources").stream()
                .map(root -> loader.getResource(root + path)))
        .as(path)
        .anyMatch(found -> found != null);
  }
}

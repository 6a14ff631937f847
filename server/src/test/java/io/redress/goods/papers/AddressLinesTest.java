package io.redress.goods.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.goods.parcels.PostalAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressLinesTest {
  private static List<String> lines(String... parts) {
    return AddressLines.of(
        new PostalAddress(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], ""));
  }

  @Test
  void whenItIsOfTheContinent_thenThePostalCodeComesBeforeTheTown() {
    assertThat(lines("Clara Neumann", "Osterstraße 12\nHinterhaus", "20259", "Hamburg", "", "DE"))
        .containsExactly("Clara Neumann", "Osterstraße 12", "Hinterhaus", "20259 Hamburg");
    assertThat(lines("Anna Rossi", "Via Roma 1", "20121", "Milano", "MI", "IT"))
        .containsExactly("Anna Rossi", "Via Roma 1", "20121 Milano MI");
  }

  @Test
  void whenItIsBritishOrAmerican_thenThePostalCodeComesLast() {
    assertThat(lines("James O’Connor", "7 Abbey Road", "NW8 9AY", "London", "", "GB"))
        .containsExactly("James O’Connor", "7 Abbey Road", "London", "NW8 9AY");
    assertThat(lines("Ann Lee", "1 Main Street", "10001", "New York", "NY", "US"))
        .containsExactly("Ann Lee", "1 Main Street", "New York, NY 10001");
    assertThat(lines("Ann Lee", "1 Main Street", "", "Boston", "", "US"))
        .containsExactly("Ann Lee", "1 Main Street", "Boston");
  }

  @Test
  void whenItIsInItsOwnScript_thenItRunsFromTheLargeToTheSmall() {
    assertThat(lines("田中 花子", "神南1-2-3", "150-0041", "渋谷区", "東京都", "JP"))
        .containsExactly("〒150-0041", "東京都 渋谷区", "神南1-2-3", "田中 花子");
    assertThat(lines("李文静", "淮海中路 999 号", "200031", "上海市", "", "CN"))
        .containsExactly("200031", "上海市", "淮海中路 999 号", "李文静");
  }

  @Test
  void whenItIsOfAsiaInLatinLetters_thenItRunsFromTheSmallToTheLarge() {
    assertThat(lines("Hanako Tanaka", "1-2-3 Jinnan", "150-0041", "Shibuya", "Tokyo", "JP"))
        .containsExactly("Hanako Tanaka", "1-2-3 Jinnan", "Shibuya, Tokyo", "150-0041");
  }

  @Test
  void whenACountryHasNoPostalCodes_thenNoneIsWritten() {
    assertThat(lines("Layla Haddad", "Al Wasl Road 12", "00000", "Dubai", "Dubai", "AE"))
        .containsExactly("Layla Haddad", "Al Wasl Road 12", "Dubai");
  }

  @Test
  void whenOnlyTheNameIsKnown_thenItStandsAlone() {
    assertThat(AddressLines.of(PostalAddress.of("Clara Neumann", "DE")))
        .containsExactly("Clara Neumann");
  }

  @Test
  void whenANumberIsRead_thenItComesInGroups() {
    assertThat(PlainNumber.inGroups("JJD000390007862452437"))
        .isEqualTo("JJD0 0039 0007 8624 5243 7");
    assertThat(PlainNumber.inGroups("PA-000042")).isEqualTo("PA-000042");
  }
}

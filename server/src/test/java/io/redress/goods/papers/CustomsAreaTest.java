package io.redress.goods.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomsAreaTest {
  @ParameterizedTest
  @CsvSource({
    "DE, 20259, EU",
    "FR, 75001, EU",
    "MC, 98000, EU",
    "EL, 105 57, EU",
    "ES, 28001, EU",
    "ES, 35001, ES-CN",
    "ES, 38001, ES-CN",
    "ES, 51001, ES-CE",
    "ES, 52001, ES-ML",
    "DE, 27498, DE-HELGOLAND",
    "DE, 78266, CH",
    "IT, 20121, EU",
    "IT, 23041, IT-LIVIGNO",
    "IT, 22061, IT-CAMPIONE",
    "IT, 47890, SM",
    "FI, 00100, EU",
    "FI, 22100, AX",
    "GR, 630 86, GR-ATHOS",
    "DK, 1050, EU",
    "DK, 3900, GL",
    "FR, 97133, BL",
    "FR, 97200, MQ",
    "FR, 98800, NC",
    "GB, NW8 9AY, GB",
    "GB, bt1 1aa, XI",
    "GB, JE2 3AB, JE",
    "GB, GY1 1AA, GG",
    "IM, IM1 1AA, GB",
    "LI, 9490, CH",
    "US, 10001, US",
    "PR, 00901, US",
    "HK, '', HK",
    "CN, 200031, CN",
    "be, 2000, EU",
    "US-CA, 94103, US"
  })
  void whenAnAddressIsRead_thenItLiesInItsArea(String country, String postalCode, String area) {
    assertThat(CustomsArea.of(country, postalCode)).isEqualTo(new CustomsArea(area));
  }

  @ParameterizedTest
  @CsvSource({
    "EU, EU, true",
    "EU, GB, false",
    "EU, CH, false",
    "EU, ES-CN, false",
    "EU, AX, false",
    "XI, EU, true",
    "EU, XI, true",
    "XI, GB, true",
    "GB, XI, true",
    "XI, US, false",
    "GB, JE, false",
    "CN, HK, false",
    "ES-CN, ES-CN, true"
  })
  void whenTwoAreCompared_thenNorthernIrelandIsOneWithBoth(
      String one, String other, boolean isOne) {
    assertThat(new CustomsArea(one).isOneWith(new CustomsArea(other))).isEqualTo(isOne);
  }
}

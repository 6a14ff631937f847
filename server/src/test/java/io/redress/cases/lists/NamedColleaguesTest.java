package io.redress.cases.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.shared.StaffId;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NamedColleaguesTest {
  private static final StaffMember MEI = member(1, "Mei Tan");
  private static final StaffMember MEI_LIN = member(2, "Mei Lin");
  private static final StaffMember OMAR = member(3, "Omar Haddad");
  private static final StaffMember TANABE = member(4, "田辺");
  private static final NamedColleagues ALL =
      new NamedColleagues(List.of(MEI, MEI_LIN, OMAR, TANABE));

  private static StaffMember member(int id, String name) {
    return new StaffMember(
        new StaffId(new UUID(0, id)),
        id + "@shop.example",
        name,
        Role.AGENT,
        "en",
        ZoneId.of("UTC"));
  }

  @Test
  void whenAWholeNameIsThere_thenThatColleagueIsMeant() {
    assertThat(ALL.in("Please look, @Mei Tan, and @omar haddad."))
        .containsExactly(MEI.id(), OMAR.id());
  }

  @Test
  void whenOneIsCalledSo_thenTheFirstPartIsEnough() {
    assertThat(ALL.in("@Omar: is it here?")).containsExactly(OMAR.id());
  }

  @Test
  void whenTwoAreCalledSo_thenNobodyIsGuessed() {
    assertThat(ALL.in("@Mei, please")).isEmpty();
  }

  @Test
  void whenANameGoesOnWithoutASpace_thenItIsFoundWhereItsScriptHasNone() {
    assertThat(ALL.in("@田辺確認してください")).containsExactly(TANABE.id());
    assertThat(ALL.in("@Omarion is no colleague")).isEmpty();
  }

  @Test
  void whenAnAddressIsWritten_thenNobodyIsMeant() {
    assertThat(ALL.in("shop@omar.example")).isEmpty();
  }

  @Test
  void whenSomebodyIsNamedTwice_thenTheyAreToldOnce() {
    assertThat(ALL.in("@Omar and again @Omar")).containsExactly(OMAR.id());
  }
}

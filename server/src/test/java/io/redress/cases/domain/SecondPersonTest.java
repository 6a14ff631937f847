package io.redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.shared.Actor;
import io.redress.shared.StaffId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SecondPersonTest {
  private static final List<Role> ABLE = List.of(Role.SUPERVISOR, Role.ADMINISTRATOR);
  private static final StaffMember AGENT = member(1, Role.AGENT);
  private static final StaffMember LEAD = member(2, Role.SUPERVISOR);
  private static final StaffMember OTHER_LEAD = member(3, Role.SUPERVISOR);
  private static final StaffMember HEAD = member(4, Role.ADMINISTRATOR);

  private static StaffMember member(long number, Role role) {
    var id = new StaffId(new UUID(1, number));
    return new StaffMember(id, number + "@shop.example", "P" + number, role, "en", ZoneOffset.UTC);
  }

  private static Actor by(StaffMember member) {
    return Actor.staff(member.id());
  }

  @Nested
  class GivenAHouseWithLeads {
    private final List<StaffMember> staff = List.of(HEAD, OTHER_LEAD, LEAD, AGENT);

    @Test
    void whenAnAgentAsks_thenTheLeadsAreToldAndNobodyAboveThem() {
      assertThat(SecondPerson.asked(staff, by(AGENT), ABLE)).containsExactly(OTHER_LEAD, LEAD);
    }

    @Test
    void whenALeadAsks_thenTheOtherOneIsTold() {
      assertThat(SecondPerson.asked(staff, by(LEAD), ABLE)).containsExactly(OTHER_LEAD);
    }
  }

  @Nested
  class GivenAHouseWithOneLead {
    @Test
    void whenTheLeadAsks_thenWhoeverIsAboveIsTold() {
      assertThat(SecondPerson.asked(List.of(LEAD, HEAD, AGENT), by(LEAD), ABLE))
          .containsExactly(HEAD);
    }

    @Test
    void whenNobodyElseMay_thenNobodyIsTold() {
      assertThat(SecondPerson.asked(List.of(LEAD, AGENT), by(LEAD), ABLE)).isEmpty();
    }
  }
}

package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The row of rooms: what has to do with goods shares an entry. */
class DeskFrameTest {
  private static DeskFrame frame(Room room, Room... rooms) {
    return new DeskFrame("/desk/maison", room, "Sofia Brandt", List.of(rooms), "");
  }

  @Test
  void whenSeveralRoomsAreAboutGoods_thenOneEntryLeadsToThem() {
    var frame = frame(Room.OUTGOING, Room.QUEUE, Room.PARCELS, Room.BENCH, Room.OUTGOING);

    assertThat(frame.work()).containsExactly(Room.QUEUE, Room.PARCELS);
    assertThat(frame.label(Room.PARCELS)).isEqualTo("desk.nav.goods");
    assertThat(frame.beside()).containsExactly(Room.PARCELS, Room.BENCH, Room.OUTGOING);
    assertThat(frame.current(Room.PARCELS)).isEqualTo("true");
    assertThat(frame.current(Room.QUEUE)).isNull();
  }

  @Test
  void whenOnlyOneOfThemIsOpen_thenItStandsForItself() {
    var frame = frame(Room.PARCELS, Room.QUEUE, Room.PARCELS);

    assertThat(frame.work()).containsExactly(Room.QUEUE, Room.PARCELS);
    assertThat(frame.label(Room.PARCELS)).isEqualTo(Room.PARCELS.label());
    assertThat(frame.beside()).isEmpty();
    assertThat(frame.current(Room.PARCELS)).isEqualTo("page");
  }

  @Test
  void whenTheEntryIsShutToSomebody_thenWhatIsBehindItIsSeenAllTheSame() {
    assertThat(frame(Room.QUEUE, Room.QUEUE, Room.BENCH).work())
        .containsExactly(Room.QUEUE, Room.BENCH);
  }
}

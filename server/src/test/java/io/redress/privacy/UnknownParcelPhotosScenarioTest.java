package io.redress.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.cases.parcels.UnknownParcels;
import io.redress.cases.parcels.UnknownPhotos;
import io.redress.evidence.Evidence;
import io.redress.evidence.EvidenceSamples;
import io.redress.evidence.Received;
import io.redress.evidence.keep.Clearing;
import io.redress.goods.parcels.UnknownParcel;
import io.redress.goods.parcels.UnknownParcel.Clues;
import io.redress.platform.RedressTest;
import io.redress.platform.tenancy.Tenancy;
import io.redress.privacy.MarkedLife.Life;
import io.redress.shared.Actor;
import io.redress.shared.MerchantId;
import io.redress.shared.Problem;
import io.redress.shared.StaffId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Photos of parcels that nobody expected are there to find an owner, and for nothing else. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, MarkedLife.class})
class UnknownParcelPhotosScenarioTest {
  private static final Actor CLERK = Actor.staff(new StaffId(new UUID(1, 1)));

  @Autowired CaseWorld world;
  @Autowired CaseSteps steps;
  @Autowired MarkedLife lives;
  @Autowired UnknownParcels parcels;
  @Autowired UnknownPhotos photos;
  @Autowired Clearing clearing;
  @Autowired Retention retention;
  @Autowired Erasures erasures;
  @Autowired PersonalExports exports;
  @Autowired Tenancy tenancy;

  private UnknownParcel noted(MerchantId shop, String sender, String order) {
    var clues = new Clues("DHL", "", sender, order, "", "A bag.");
    return world.in(shop, () -> parcels.note(clues, CLERK));
  }

  private Received add(MerchantId shop, UnknownParcel parcel, String name, byte[] bytes) {
    return world.in(
        shop, () -> photos.add(parcel.id(), name, new ByteArrayInputStream(bytes), CLERK));
  }

  private Received photograph(MerchantId shop, UnknownParcel parcel) {
    return add(shop, parcel, "label.png", EvidenceSamples.picture("png", 40, 30));
  }

  private List<Evidence> of(MerchantId shop, UnknownParcel parcel) {
    return world.in(shop, () -> photos.of(parcel.id()));
  }

  private boolean isShown(MerchantId shop, UnknownParcel parcel, Evidence photo) {
    return world.in(shop, () -> photos.small(parcel.id(), photo.id()).isPresent());
  }

  @Nested
  class GivenAParcelWithAPhoto {
    @Test
    void whenDaysPass_thenItIsThereStill() {
      var shop = world.shop();
      var parcel = noted(shop, "Lena", "");
      var photo = photograph(shop, parcel).orThrow();

      world.clock().advance(Duration.ofDays(3));
      clearing.run(world.clock().instant());

      assertThat(of(shop, parcel)).extracting(Evidence::id).containsExactly(photo.id());
      assertThat(isShown(shop, parcel, photo)).isTrue();
    }

    @Test
    void whenItsOwnerIsFound_thenItGoesAndNoMoreAreTaken() {
      var shop = world.shop();
      var matter = steps.accepted(shop);
      var parcel = noted(shop, "Lena", "");
      var photo = photograph(shop, parcel).orThrow();

      world.in(shop, () -> parcels.match(parcel.id(), matter, CLERK));

      assertThat(of(shop, parcel)).isEmpty();
      assertThat(isShown(shop, parcel, photo)).isFalse();
      assertThatThrownBy(() -> photograph(shop, parcel)).isInstanceOf(Problem.class);
    }

    @Test
    void whenItIsAskedForWithAnotherParcel_thenItIsNotThere() {
      var shop = world.shop();
      var photo = photograph(shop, noted(shop, "Lena", "")).orThrow();

      assertThat(isShown(shop, noted(shop, "Mei", ""), photo)).isFalse();
    }

    @Test
    void whenNobodyClaimsItForAYear_thenItGoesWithTheWords() {
      var shop = world.shop();
      var parcel = noted(shop, "Lena Neumann", "A-1");
      var _ = photograph(shop, parcel).orThrow();

      world.clock().advance(Duration.ofDays(364));
      var _ = retention.runDue();
      assertThat(of(shop, parcel)).hasSize(1);

      world.clock().advance(Duration.ofDays(2));
      var _ = retention.runDue();
      assertThat(of(shop, parcel)).isEmpty();
      var left = world.in(shop, () -> parcels.byId(parcel.id())).orElseThrow();
      assertThat(left.number()).isEqualTo(parcel.number());
      assertThat(left.clues().sender() + left.clues().orderNumber()).isEmpty();
    }

    @Test
    void whenOneIsAddedAfterThat_thenItGoesInItsTimeToo() {
      var shop = world.shop();
      var parcel = noted(shop, "Lena Neumann", "A-1");
      world.clock().advance(Duration.ofDays(366));
      var _ = retention.runDue();
      var _ = photograph(shop, parcel).orThrow();

      world.clock().advance(Duration.ofDays(1));
      var _ = retention.runDue();

      assertThat(of(shop, parcel)).isEmpty();
    }
  }

  @Nested
  class GivenAFileThatIsNoPicture {
    @Test
    void whenItIsSent_thenNothingIsKept() {
      var shop = world.shop();
      var parcel = noted(shop, "Lena", "");
      var text = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

      assertThat(add(shop, parcel, "label.png", text)).isInstanceOf(Received.Refused.class);
      assertThat(of(shop, parcel)).isEmpty();
    }
  }

  @Nested
  class GivenAParcelOfAPerson {
    private String number(Life life) {
      return world.view(life.shop(), life.caseId()).order().orderNumber();
    }

    @Test
    void whenSheAsksForACopy_thenThePhotoOfHerOrderIsInIt() throws IOException {
      var life = lives.closed();
      var photo =
          photograph(life.shop(), noted(life.shop(), "", number(life))).orThrow().id().toString();
      var other = photograph(life.shop(), noted(life.shop(), "", "Z-9")).orThrow().id().toString();

      assertThat(exported(life)).contains(photo).doesNotContain(other);
    }

    @Test
    void whenSheIsErased_thenWhatMayBeHersGoes() {
      var life = lives.closed();
      var byOrder = noted(life.shop(), "", number(life));
      var byName = noted(life.shop(), "lena neumann", "");
      var other = noted(life.shop(), "Mei", "");
      List.of(byOrder, byName, other).forEach(each -> photograph(life.shop(), each).orThrow());

      assertThat(world.in(life.shop(), () -> erasures.erase(life.consumer(), CLERK)))
          .isInstanceOf(ErasureOutcome.Erased.class);

      assertThat(of(life.shop(), byOrder)).isEmpty();
      assertThat(of(life.shop(), byName)).isEmpty();
      assertThat(of(life.shop(), other)).hasSize(1);
    }

    /** The names of the files in her copy, and what is told of them. */
    private String exported(Life life) throws IOException {
      var out = new ByteArrayOutputStream();
      try (var packed =
          tenancy.<PersonalExports.Packed, IOException>call(
              life.shop(), () -> exports.pack(life.consumer()))) {
        packed.sendTo(out);
      }
      var all = new StringBuilder();
      try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          all.append(entry.getName()).append('\n');
        }
      }
      return all.toString();
    }
  }
}

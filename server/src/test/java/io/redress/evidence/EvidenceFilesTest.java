package io.redress.evidence;

import static io.redress.evidence.EvidenceSamples.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.evidence.keep.Clearing;
import io.redress.platform.StoreTest;
import io.redress.platform.settings.Settings;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.EvidenceId;
import io.redress.shared.MerchantId;
import io.redress.shared.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import(EvidenceModule.class)
class EvidenceFilesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T09:42:06Z");

  @Autowired EvidenceFiles files;
  @Autowired EvidenceUploads uploads;
  @Autowired Clearing clearing;
  @Autowired Tenancy tenancy;
  @Autowired Settings settings;
  @Autowired JdbcClient jdbc;

  private final MerchantId ours = new MerchantId(UUID.randomUUID());
  private final CaseId caseId = new CaseId(UUID.randomUUID());

  private Received bring(String name, byte[] bytes) {
    var what = new NewEvidence(caseId.value(), Optional.empty(), name, "consumer");
    return tenancy.call(ours, () -> files.receive(what, new ByteArrayInputStream(bytes), NOW));
  }

  private Evidence added(String name, byte[] bytes) {
    var evidence = bring(name, bytes).orThrow();
    attach(evidence.id());
    return evidence;
  }

  private Optional<byte[]> attach(EvidenceId id) {
    var holders = List.of(caseId.value());
    return tenancy.call(ours, () -> files.attach(id, caseId, Optional.empty(), holders, NOW));
  }

  private List<Evidence> ofCase() {
    return tenancy.call(ours, () -> files.ofCase(caseId));
  }

  private byte[] bytes(Optional<EvidenceContent> content) throws IOException {
    try (var opened = content.orElseThrow()) {
      return opened.bytes().readAllBytes();
    }
  }

  private long filesInTheVault() throws IOException {
    var folder = settings.storage().data().resolve("evidence").resolve(ours.toString());
    if (!Files.exists(folder)) {
      return 0;
    }
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  private long used() {
    return tenancy.call(
        ours,
        () ->
            jdbc.sql("select coalesce(sum(used_bytes), 0) from evidence_space")
                .query(Long.class)
                .single());
  }

  @Nested
  class GivenAPhoto {
    @Test
    void whenItIsAdded_thenTheOriginalIsSealedAndTheCopyIsClean() throws IOException {
      var original = EvidenceSamples.heldSideways(picture("jpg", 300, 200));

      var evidence = added("C:\\Users\\Clara\\..\\bag.jpg", original);

      assertThat(evidence.name()).isEqualTo("bag.jpg");
      assertThat(evidence.content().preview()).contains(new Evidence.Size(200, 300));
      assertThat(ofCase()).containsExactly(evidence);
      var copy = bytes(tenancy.call(ours, () -> files.preview(caseId, evidence.id())));
      assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "53.5436");
      assertThat(ImageIO.read(new ByteArrayInputStream(copy)).getHeight()).isEqualTo(300);
      assertThat(bytes(tenancy.call(ours, () -> files.original(caseId, evidence.id()))))
          .isEqualTo(original);
      assertThat(bytes(tenancy.call(ours, () -> files.thumbnail(caseId, evidence.id()))))
          .isNotEmpty();
    }

    @Test
    void whenItIsVeryLarge_thenItsCopyIsSmaller() {
      var size = bring("wide.png", picture("png", 7_000, 5_000)).orThrow().content().preview();

      assertThat(size.orElseThrow().width()).isEqualTo(2_400);
      assertThat(size.orElseThrow().height()).isBetween(1_713, 1_715);
    }

    @Test
    void whenAnotherMerchantOrCaseAsks_thenThereIsNone() {
      var evidence = added("bag.png", picture("png", 3, 3));
      var theirs = new MerchantId(UUID.randomUUID());
      var otherCase = new CaseId(UUID.randomUUID());

      assertThat(tenancy.call(theirs, () -> files.ofCase(caseId))).isEmpty();
      for (var id : List.of(caseId, otherCase)) {
        assertThat(tenancy.call(theirs, () -> files.preview(id, evidence.id()))).isEmpty();
      }
      assertThat(tenancy.call(ours, () -> files.preview(otherCase, evidence.id()))).isEmpty();
      assertThat(tenancy.call(ours, () -> files.original(otherCase, evidence.id()))).isEmpty();
    }

    @Test
    void whenItWasBroughtForAnother_thenItIsNotAttached() {
      var evidence = bring("bag.png", picture("png", 3, 3)).orThrow();
      var others = List.of(UUID.randomUUID());

      var digest =
          tenancy.call(
              ours, () -> files.attach(evidence.id(), caseId, Optional.empty(), others, NOW));

      assertThat(digest).isEmpty();
      assertThat(ofCase()).isEmpty();
    }

    @Test
    void whenItIsRefused_thenNothingOfItIsLeft() throws IOException {
      var refused = bring("bag.png", "<svg/>".getBytes(StandardCharsets.UTF_8));

      assertThat(refused)
          .isInstanceOfSatisfying(
              Received.Refused.class,
              no -> assertThat(no.refusal().problem()).hasMessageContaining("screenshot"));
      assertThat(filesInTheVault()).isZero();
      assertThat(used()).isZero();
    }
  }

  @Nested
  class GivenAPhotoKeptBeforeThereWasAVault {
    @Test
    void whenItIsRead_thenItIsThere() throws IOException {
      var id = UUID.randomUUID();
      var kept = picture("png", 30, 20);
      tenancy.run(
          ours,
          () ->
              jdbc.sql(
                      """
                      insert into evidence (merchant_id, evidence_id, case_id, name, kind,
                        media_type, size_bytes, width, height, bytes, sha256, added_by, added_at)
                      values (:merchant, :id, :caseId, 'bag.png', 'photo',
                        'image/png', 0, 30, 20, :bytes, '\\x00', 'consumer', '2026-01-01Z')
                      """)
                  .param("merchant", ours.value())
                  .param("id", id)
                  .param("caseId", caseId.value())
                  .param("bytes", kept)
                  .update());

      var evidence = new EvidenceId(id);
      assertThat(ofCase()).singleElement().matches(Evidence::isShown);
      assertThat(bytes(tenancy.call(ours, () -> files.preview(caseId, evidence)))).isEqualTo(kept);
      assertThat(bytes(tenancy.call(ours, () -> files.thumbnail(caseId, evidence))))
          .isEqualTo(kept);
      try (var original = tenancy.call(ours, () -> files.original(evidence))) {
        assertThat(original.readAllBytes()).isEqualTo(kept);
      }
    }
  }

  @Nested
  class GivenFilesOfACase {
    @Test
    void whenTheCaseIsErased_thenNamesAndBytesGoAndTheDigestStays() throws IOException {
      var evidence = bring("lena.png", picture("png", 30, 20)).orThrow();
      var digest = attach(evidence.id()).orElseThrow();
      assertThat(filesInTheVault()).isEqualTo(3);

      tenancy.run(ours, () -> files.erase(caseId, NOW));
      tenancy.run(ours, () -> files.erase(caseId, NOW.plusSeconds(1)));

      assertThat(ofCase()).isEmpty();
      assertThat(filesInTheVault()).isZero();
      assertThat(used()).isZero();
      assertThatThrownBy(() -> tenancy.call(ours, () -> files.original(evidence.id())))
          .isInstanceOf(Problem.class);
      var row =
          tenancy.call(
              ours, () -> jdbc.sql("select name, salt, digest from evidence").query().singleRow());
      assertThat(row).containsEntry("name", "").containsEntry("salt", new byte[0]);
      assertThat(row).containsEntry("digest", digest);
    }

    @Test
    void whenOneIsRemoved_thenItComesBackWithinADayAndGoesAfterwards() throws IOException {
      var evidence = added("bag.png", picture("png", 30, 20));
      var mine = List.of("consumer");

      assertThat(
              tenancy.call(ours, () -> files.remove(caseId, evidence.id(), List.of("staff"), NOW)))
          .isEmpty();
      assertThat(tenancy.call(ours, () -> files.remove(caseId, evidence.id(), mine, NOW)))
          .isPresent();
      assertThat(ofCase()).isEmpty();
      assertThat(tenancy.call(ours, () -> files.restore(caseId, evidence.id(), mine))).isPresent();
      assertThat(ofCase()).hasSize(1);

      tenancy.call(ours, () -> files.remove(caseId, evidence.id(), mine, NOW));
      clearing.run(NOW.plus(Duration.ofHours(23)));
      assertThat(filesInTheVault()).isEqualTo(3);
      clearing.run(NOW.plus(Duration.ofHours(25)));

      assertThat(filesInTheVault()).isZero();
      assertThat(tenancy.call(ours, () -> files.restore(caseId, evidence.id(), mine))).isEmpty();
    }

    @Test
    void whenNobodyTookAFileIntoACase_thenItGoesAfterADay() throws IOException {
      bring("bag.png", picture("png", 30, 20));

      clearing.run(NOW.plus(Duration.ofHours(25)));

      assertThat(filesInTheVault()).isZero();
    }

    @Test
    void whenManyAreAddedAtOnce_thenTheLimitHolds() throws InterruptedException {
      var small = picture("png", 3, 3);
      Callable<Boolean> adding = () -> bring("bag.png", small) instanceof Received.Kept;
      try (var threads = Executors.newFixedThreadPool(4)) {
        threads.invokeAll(IntStream.range(0, 30).mapToObj(i -> adding).toList());
      }

      assertThat(tenancy.call(ours, () -> files.broughtFor(caseId.value()))).hasSize(24);
      assertThat(bring("bag.png", small))
          .isEqualTo(new Received.Refused(new FileRefusal(FileFault.TOO_MANY_FILES, "bag.png")));
    }

    @Test
    void whenTwoComeBackAtOnce_thenTheLimitHolds() throws InterruptedException {
      var small = picture("png", 3, 3);
      var mine = List.of("consumer");
      var removed = List.of(added("one.png", small).id(), added("two.png", small).id());
      for (var id : removed) {
        tenancy.call(ours, () -> files.remove(caseId, id, mine, NOW));
      }
      IntStream.range(0, 23).forEach(i -> added("bag.png", small));

      try (var threads = Executors.newFixedThreadPool(2)) {
        threads.invokeAll(removed.stream().map(id -> restoring(id, mine)).toList());
      }

      assertThat(ofCase()).hasSize(24);
    }

    private Callable<Boolean> restoring(EvidenceId id, List<String> bringers) {
      return () -> tenancy.call(ours, () -> files.restore(caseId, id, bringers)).isPresent();
    }
  }

  @Nested
  class GivenAnUploadInParts {
    private final NewEvidence what =
        new NewEvidence(caseId.value(), Optional.empty(), "bag.png", "consumer");

    private Upload begin(long length) {
      var begun = tenancy.call(ours, () -> uploads.begin(what, length, NOW));
      return ((EvidenceUploads.Begun.Open) begun).upload();
    }

    private Upload append(Upload upload, byte[] bytes, int from, int to) {
      var part = new ByteArrayInputStream(bytes, from, to - from);
      return tenancy.call(ours, () -> uploads.append(upload, from, part));
    }

    @Test
    void whenAllPartsAreHere_thenItIsTheFileAndThePartsGo() throws IOException {
      var bytes = picture("png", 200, 100);
      var upload = begin(bytes.length);
      upload = append(upload, bytes, 0, 50);
      upload = append(upload, bytes, 50, bytes.length);
      var complete = upload;

      var first = tenancy.call(ours, () -> uploads.finish(complete, NOW)).orThrow();
      var again =
          tenancy.call(
              ours,
              () ->
                  uploads.finish(
                      uploads.find(caseId.value(), complete.id(), NOW).orElseThrow(), NOW));

      assertThat(again.orThrow().id()).isEqualTo(first.id());
      attach(first.id());
      assertThat(bytes(tenancy.call(ours, () -> files.original(caseId, first.id()))))
          .isEqualTo(bytes);
      assertThat(filesInTheVault()).isEqualTo(3);
      assertThat(used()).isEqualTo(bytes.length);
    }

    @Test
    void whenASenderIsElsewhere_thenNothingIsAdded() {
      var bytes = picture("png", 200, 100);
      var upload = begin(bytes.length);
      append(upload, bytes, 0, 50);

      assertThatThrownBy(() -> append(upload, bytes, 0, 60))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("moved on");
      assertThat(tenancy.call(ours, () -> uploads.find(caseId.value(), upload.id(), NOW)))
          .hasValueSatisfying(now -> assertThat(now.receivedBytes()).isEqualTo(50));
    }

    @Test
    void whenItRestsForADay_thenItGoesWithItsPartsAndItsRoom() throws IOException {
      var bytes = picture("png", 200, 100);
      var upload = begin(bytes.length);
      append(upload, bytes, 0, 50);
      assertThat(used()).isEqualTo(bytes.length);

      clearing.run(NOW.plus(Duration.ofHours(25)));

      assertThat(filesInTheVault()).isZero();
      assertThat(used()).isZero();
      assertThat(tenancy.call(ours, () -> uploads.find(caseId.value(), upload.id(), NOW)))
          .isEmpty();
    }

    @Test
    void whenItIsTooLong_thenItIsSaidBeforeItIsSent() {
      var begun = tenancy.call(ours, () -> uploads.begin(what, 200_000_001, NOW));

      assertThat(begun)
          .isEqualTo(
              new EvidenceUploads.Begun.Refused(new FileRefusal(FileFault.TOO_LARGE, "bag.png")));
    }
  }
}

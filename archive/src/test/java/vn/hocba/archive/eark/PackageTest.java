package vn.hocba.archive.eark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.vault.Fixity;

/** Packages as they are written, and what is found when one from anywhere is read. */
class PackageTest {

  private static final PackageLimits LIMITS = new PackageLimits(1000, 10 << 20, 100);
  private static final byte[] ONE = "%PDF-1.7 học bạ một".getBytes(StandardCharsets.UTF_8);
  private static final byte[] TWO = "%PDF-1.7 học bạ hai".getBytes(StandardCharsets.UTF_8);
  private static final Map<String, byte[]> FILES = Map.of(Sha256.hex(ONE), ONE, Sha256.hex(TWO), TWO);

  @TempDir
  Path directory;

  @ParameterizedTest
  @EnumSource
  void aPackageReadAgainIsWholeAndSaysWhatWasWritten(PackageKind kind) throws IOException {
    PackageReport report = read(written(kind));
    assertEquals(List.of(), report.findings().stream().filter(f -> f.answer() != Fixity.GOOD).toList());
    assertTrue(report.whole());
    assertEquals(kind.name(), report.kind());
    assertEquals(record(kind).objectId(), report.objectId());
    assertEquals("Trường THCS Mẫu & <con>", report.organisation());
    assertEquals("Học bạ lớp 9A", report.title());
    assertEquals(2, report.documents().size());
    PackageDocument first = report.documents().getFirst();
    assertEquals("THCSM.THCSM.2026.001.0001", first.code());
    assertEquals("Học bạ, Nguyễn Văn Ấn", first.title());
    assertEquals(List.of(), first.missing());
    assertArrayEquals(ONE, PackageReader.read(file(written(kind)), first));
  }

  @Test
  void whatIsHandedOverHasNoPremisAndIsNamedOtherwise() throws IOException {
    assertTrue(written(PackageKind.SIP).keySet().stream().noneMatch(n -> n.contains("PREMIS")));
    assertTrue(written(PackageKind.AIP).keySet().stream().anyMatch(n -> n.endsWith("/rep1/metadata/preservation/PREMIS_THCSM.THCSM.2026.001.0001.xml")));
    assertTrue(written(PackageKind.SIP).keySet().stream().allMatch(n -> n.startsWith("uuid-0B1F5E0C-")));
    assertTrue(written(PackageKind.AIP).keySet().stream().allMatch(n -> n.startsWith("urn_THCSM_uuid_0B1F5E0C-")));
    assertTrue(written(PackageKind.AIP).keySet().iterator().next().endsWith("/METS.xml"));
  }

  /** CSIP wants metadata of preservation where the representation is, the circular a file of that name (TT 05/2025/TT-BNV). */
  @Test
  void theRepresentationSaysInItsPremisWhatItConsistsOf() throws IOException {
    for (PackageKind kind : List.of(PackageKind.AIP, PackageKind.DIP)) {
      Map<String, byte[]> files = written(kind);
      String folder = record(kind).objectId() + "/representations/rep1/";
      String premis = text(files.get(folder + "metadata/preservation/PREMIS_rep1.xml"));
      assertTrue(premis.contains("xsi:type=\"representation\"") && premis.contains(">" + record(kind).objectId() + "<"), premis);
      record(kind).files().forEach(file -> assertTrue(premis.contains(">" + file.code() + "<"), file.code()));
      String mets = text(files.get(folder + "METS.xml"));
      assertTrue(mets.contains("metadata/preservation/PREMIS_rep1.xml") && mets.contains("ADMID=\"ID-amd-1 ID-amd-2 ID-amd-3\""), mets);
    }
  }

  @Test
  void everyFileThatIsChangedGoneOrAddedIsNamed() throws IOException {
    for (String name : written(PackageKind.AIP).keySet()) {
      if (!name.matches("[^/]+/METS.xml")) {
        assertEquals(List.of(PackageFinding.bad(name, Trouble.DIFFERS)).getFirst().answer(),
            finding(files -> files.get(name)[5] ^= 1, name).answer(), name);
        assertEquals(Trouble.MISSING, finding(files -> files.remove(name), name).trouble(), name);
      }
    }
    assertEquals(Trouble.NOT_NAMED, finding(files -> files.put("urn/more.pdf", ONE), "urn/more.pdf").trouble());
  }

  @Test
  void withoutItsHashAFileCouldNotBeChecked() throws IOException {
    Map<String, byte[]> files = written(PackageKind.SIP);
    String mets = files.keySet().iterator().next();
    files.put(mets, text(files.get(mets)).replace("CHECKSUMTYPE=\"SHA-256\"", "CHECKSUMTYPE=\"MD5\"").getBytes(StandardCharsets.UTF_8));
    PackageReport report = read(files);
    assertTrue(report.count(Fixity.COULD_NOT_CHECK) > 0);
    assertEquals(0, report.count(Fixity.BAD));
    assertFalse(report.whole());
  }

  @Test
  void aDocumentTypeOrAnEntityIsNotRead() throws IOException {
    for (String type : List.of("<!DOCTYPE mets [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE mets SYSTEM \"http://127.0.0.1/x\">",
        "<!DOCTYPE mets [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>")) {
      Map<String, byte[]> files = written(PackageKind.SIP);
      String mets = files.keySet().iterator().next();
      files.put(mets, text(files.get(mets)).replaceFirst("<mets ", type.replace("\\", "") + "<mets ").getBytes(StandardCharsets.UTF_8));
      assertEquals(Trouble.NO_METS, read(files).findings().getFirst().trouble(), type);
    }
  }

  @Test
  void namesThatLeadOutOfThePackageOrAreThereTwiceAreRefused() throws IOException {
    for (String name : List.of("../x", "a/../../x", "/etc/x", "a\\x", "C:/x", "a//x", "a/./x", "x\u0000y")) {
      assertEquals(Trouble.NAME, finding(files -> files.put(name, ONE), null).trouble(), name);
    }
    assertEquals(Trouble.NAME, finding(files -> files.put(files.keySet().iterator().next().toLowerCase(java.util.Locale.ROOT), ONE), null).trouble());
  }

  @Test
  void aPackageThatWouldFillTheMachineIsLeftInTime() throws IOException {
    assertEquals(Trouble.TOO_LARGE, finding(files -> files.put("urn/bomb.bin", new byte[9 << 20]), null).trouble());
    assertEquals(Trouble.TOO_LARGE, finding(files -> files.put("urn/big.xml", new byte[PackageLimits.XML_BYTES + 1]), null).trouble());
    Path many = file(written(PackageKind.SIP));
    assertEquals(Trouble.TOO_LARGE, PackageReader.check(many, new PackageLimits(3, 10 << 20, 100)).findings().getFirst().trouble());
    assertEquals(Trouble.TOO_LARGE, PackageReader.check(many, new PackageLimits(1000, 2000, 100)).findings().getFirst().trouble());
    assertEquals(Trouble.NO_ZIP, PackageReader.check(Files.write(directory.resolve("none"), ONE), LIMITS).findings().getFirst().trouble());
    assertEquals(Trouble.NO_METS, read(new LinkedHashMap<>(Map.of("a/b.txt", ONE))).findings().getFirst().trouble());
  }

  @Test
  void aDamagedDocumentIsNotPackedAsIfItWereWhole() {
    assertThrows(IOException.class, () -> new PackageWriter(record(PackageKind.SIP)).write(new ByteArrayOutputStream(), file -> TWO));
  }

  private PackageFinding finding(Consumer<Map<String, byte[]>> change, String name) throws IOException {
    Map<String, byte[]> files = written(PackageKind.AIP);
    change.accept(files);
    return read(files).findings().stream().filter(f -> name == null || f.path().equals(name)).findFirst().orElseThrow();
  }

  private PackageReport read(Map<String, byte[]> files) throws IOException {
    return PackageReader.check(file(files), LIMITS);
  }

  private Path file(Map<String, byte[]> files) throws IOException {
    Path file = directory.resolve("package.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> one : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue());
      }
    }
    return file;
  }

  /** Of an archive that knows no other agent, and of one that names its program first, as E-ARK wants it. */
  @Test
  void whoGivesThePackageIsTheArchivistOrElseTheFirstOrganisation() throws IOException {
    for (String agents : List.of("<agent ROLE='CREATOR' TYPE='ORGANIZATION'><name>Kho</name></agent>",
        "<agent ROLE='CREATOR' TYPE='OTHER' OTHERTYPE='SOFTWARE'><name>Công cụ</name></agent><agent ROLE='CREATOR' TYPE='ORGANIZATION'>"
            + "<name>Kho</name></agent>", "<agent ROLE='CREATOR' TYPE='ORGANIZATION'><name>Nơi gửi</name></agent>"
            + "<agent ROLE='ARCHIVIST' TYPE='ORGANIZATION'><name>Kho</name></agent>")) {
      Map<String, byte[]> files = written(PackageKind.SIP);
      String mets = files.keySet().iterator().next();
      files.put(mets, text(files.get(mets)).replaceFirst("(?s)<agent.*</agent>", agents).getBytes(StandardCharsets.UTF_8));
      assertEquals("Kho", read(files).organisation(), agents);
    }
  }

  private static Map<String, byte[]> written(PackageKind kind) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PackageWriter(record(kind)).write(out, file -> FILES.get(file.sha256()));
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  static PackageRecord record(PackageKind kind) {
    LocalDate day = LocalDate.of(2026, 5, 31);
    return new PackageRecord(kind, UUID.fromString("0b1f5e0c-6d0e-4f0a-8a3e-5d1c2b3a4f5e"), "THCSM", "Trường THCS Mẫu & <con>",
        "THCSM.THCSM.2026.001", "Học bạ lớp 9A", "01", LocalDate.of(2025, 9, 5), day, Instant.parse("2026-06-01T02:00:00Z"), "Lê Thị Thu",
        List.of(new PackageFile("THCSM.THCSM.2026.001.0001", "Học bạ, Nguyễn Văn Ấn", "Học bạ", day, Sha256.hex(ONE), ONE.length),
            new PackageFile("THCSM.THCSM.2026.001.0002", "Học bạ, Trần Thị Bé", "Học bạ", day, Sha256.hex(TWO), TWO.length)));
  }

  /** The same with one file of these bytes. */
  static PackageRecord recordOf(PackageRecord r, byte[] bytes) {
    PackageFile first = r.files().getFirst();
    return new PackageRecord(r.kind(), r.id(), r.fonds(), r.organisation(), r.code(), r.title(), r.maintenance(), r.first(), r.last(),
        r.madeAt(), r.madeBy(), List.of(new PackageFile(first.code(), first.title(), first.type(), first.issued(), Sha256.hex(bytes), bytes.length)));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}

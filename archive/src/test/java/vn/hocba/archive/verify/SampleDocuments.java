package vn.hocba.archive.verify;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.document.BookRenderer;
import vn.hocba.archive.document.CheckReport;
import vn.hocba.archive.document.CheckReportRenderer;
import vn.hocba.archive.document.CopyDocument;
import vn.hocba.archive.document.CopyRenderer;
import vn.hocba.archive.document.CorrectionLogRenderer;
import vn.hocba.archive.document.DisposalMinutes;
import vn.hocba.archive.document.DisposalMinutesRenderer;
import vn.hocba.archive.document.FormDetails;
import vn.hocba.archive.document.SampleBooks;
import vn.hocba.archive.document.SampleCorrectionLogs;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.ScanDocument;
import vn.hocba.archive.document.ScanPage;
import vn.hocba.archive.document.ScanRenderer;
import vn.hocba.archive.document.SealPlace;
import vn.hocba.archive.document.SignatureField;
import vn.hocba.archive.document.SubjectSheet;
import vn.hocba.archive.document.SubjectSheetRenderer;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.seal.DocumentSigner;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.seal.SignatureRequest;
import vn.hocba.archive.seal.SigningKey;

/** A document of each kind as the archive keeps it. */
public final class SampleDocuments {

  private static final String ID = "01234567-89ab-cdef-0123-456789abcdef";
  private static final Instant AT = Instant.parse("2026-11-29T03:04:05Z");

  private SampleDocuments() {}

  public static Map<DocumentKind, byte[]> of(SealingFixture school) throws IOException {
    Map<DocumentKind, byte[]> all = new EnumMap<>(DocumentKind.class);
    byte[] transcript = school.sealer.seal(new TranscriptRenderer().render(SampleTranscripts.of(ID, "H'Linh Niê")),
        school.signatories()).bytes();
    all.put(DocumentKind.TRANSCRIPT, transcript);
    all.put(DocumentKind.BOOK, school.sealer.seal(new BookRenderer().render(SampleBooks.whole(3, 1), SealPlace.BESIDE),
        school.signatories()).bytes());
    all.put(DocumentKind.COPY, sealed(new CopyRenderer().render(copy(transcript), List.of(transcript)), SignatureField.TRUONG, "seal", school));
    all.put(DocumentKind.SCAN, sealed(scan(), SignatureField.TRUONG, "seal", school));
    all.put(DocumentKind.SHEET, sealed(new SubjectSheetRenderer().render(sheet()), SignatureField.GVBM, "homeroom", school));
    all.put(DocumentKind.CHECK_REPORT, sealed(new CheckReportRenderer().render(report()), SignatureField.TRUONG, "seal", school));
    all.put(DocumentKind.CORRECTIONS, new CorrectionLogRenderer().render(SampleCorrectionLogs.year("corrections-1", 3)));
    all.put(DocumentKind.MINUTES, new DisposalMinutesRenderer().render(minutes()));
    return all;
  }

  private static byte[] sealed(byte[] rendered, SignatureField field, String keyId, SealingFixture school) {
    SigningKey key = school.keys.find(keyId).orElseThrow();
    return school.sealer.seal(new DocumentSigner().sign(rendered, new SignatureRequest(field, key.chain(), "Tạ Diệu Hoa", Instant.now()),
        key)).bytes();
  }

  private static CopyDocument copy(byte[] transcript) {
    return new CopyDocument("copy-1", "Đắk Lắk", "Trường Trung học cơ sở Ngô Mây", "07/SY-66643101", false, true, "H'Linh Niê",
        "Ông Y Thiên Mlô", "Hiệu trưởng", "Trần Văn Hiệu", AT, new FormDetails.Lookup("9ABC4DEF2GHJ7KMN", null), List.of(new CopyDocument.Part(ID, "2025-2026", 1, Sha256.hex(transcript), 0, 0)));
  }

  private static byte[] scan() throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(827, 1170, BufferedImage.TYPE_3BYTE_BGR), "JPEG", jpeg);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    new ScanRenderer().render(new ScanDocument(ID, "HB-1998-0042", "H'Linh Niê", "1983", "THCS Ea Tam", "9B", "1997-1998", "Kệ 14",
        "Y Bhăm Êban", "2026-11-29T03:00:00Z", ""), List.of(new ScanPage(jpeg.toByteArray(), 827, 1170, 100)).iterator(), pdf);
    return pdf.toByteArray();
  }

  private static SubjectSheet sheet() {
    return new SubjectSheet(SubjectSheet.FORMAT, ID, 1, "Đắk Lắk", "Trường Trung học cơ sở Ngô Mây", "2025-2026", "9A1", "TOAN", "Toán",
        "Tạ Diệu Hoa", List.of(new SubjectSheet.Row("6601000001", "H'Linh Niê", "8.5", "7.0", "7.5", null, null)), AT);
  }

  private static CheckReport report() {
    return new CheckReport(ID, "Đắk Lắk", null, "Phạm Văn Thanh Tra", List.of("125/QĐ-SGDĐT"), AT, AT, AT, null,
        List.of(new CheckReport.Count("Đúng bản gốc", 1)), List.of(new CheckReport.Line(1, "1.pdf", "ab12".repeat(16), 1, "Đúng bản gốc",
            List.of("Trùng khớp."), false, List.of("Hiệu trưởng: Trần Văn Hiệu."))), List.of());
  }

  private static DisposalMinutes minutes() {
    return new DisposalMinutes("disposal-7", "Đắk Lắk", "Trường THCS Mẫu", "Hết thời hạn bảo quản", "12/QĐ-HĐ", LocalDate.of(2026, 11, 20),
        List.of("Trần Quốc Bảo, Chủ tịch"), "Đồng ý", "Lê Thị Thu", "Trần Quốc Bảo", "9/SGDĐT", "Phạm Văn Sở", AT,
        List.of(new DisposalMinutes.Line("SHEET", "4711", "1999-2000", LocalDate.of(2020, 12, 31), "TT 08/2025/TT-BGDĐT", "ab".repeat(32), 5)));
  }
}

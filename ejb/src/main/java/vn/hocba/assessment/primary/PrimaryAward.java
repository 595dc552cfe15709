package vn.hocba.assessment.primary;

/** The titles of the end of a primary year. */
public enum PrimaryAward {
  /** Học sinh Xuất sắc (TT 27/2020 Điều 13.1a). */
  XUAT_SAC,
  /** Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện (TT 27/2020 Điều 13.1a). */
  TIEU_BIEU,
  /** Hoàn thành xuất sắc các nội dung học tập và rèn luyện (VBHN 03/2016 Điều 16.1a). */
  HOAN_THANH_XUAT_SAC_NOI_DUNG,
  /** Outstanding achievement or exceptional progress that the class recognised (VBHN 03/2016 Điều 16.1a). */
  VUOT_TROI
}

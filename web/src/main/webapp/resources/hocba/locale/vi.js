/* Corrects PrimeFaces' own Vietnamese, which translates by sound: "Second" as second in a row, "Fatal" as lethal. */
if (window.PrimeFaces) {
  const months = Array.from({ length: 12 }, (_, i) => "Tháng " + (i + 1));
  PrimeFaces.locales.vi = $.extend(true, {}, PrimeFaces.locales.en || PrimeFaces.locales.en_US, PrimeFaces.locales.vi, {
    accept: "Đồng ý", reject: "Không", cancel: "Hủy", choose: "Chọn tệp", upload: "Tải lên", clear: "Xóa", apply: "Áp dụng",
    today: "Hôm nay", now: "Bây giờ", weekHeader: "Tuần", firstDayOfWeek: 1, dateFormat: "dd/mm/yy",
    dayNames: ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"],
    dayNamesShort: ["CN", "T2", "T3", "T4", "T5", "T6", "T7"], dayNamesMin: ["CN", "T2", "T3", "T4", "T5", "T6", "T7"],
    monthNames: months, monthNamesShort: months.map((m) => m.replace("Tháng ", "Th")),
    prevSecond: "Giây trước", prevYear: "Năm trước", nextYear: "Năm sau", secondText: "Giây", millisecondText: "Mili giây",
    timeOnlyTitle: "Chọn giờ", timeText: "Giờ phút", moreLinkText: "Xem thêm", list: "Danh sách", custom: "Tùy chọn",
    completed: "Đã xong", pending: "Đang chờ", matchAny: "Khớp một điều kiện", matchAll: "Khớp mọi điều kiện", lt: "Nhỏ hơn", lte: "Nhỏ hơn hoặc bằng",
    emptyMessage: "Không có lựa chọn nào", emptyFilterMessage: "Không có kết quả nào", emptySearchMessage: "Không có kết quả nào",
    unexpectedError: "Sự cố hệ thống", passwordPrompt: "Nhập mật khẩu", weak: "Yếu", medium: "Vừa", strong: "Mạnh",
    aria: {
      trueLabel: "Đúng", falseLabel: "Sai", nullLabel: "Chưa chọn", close: "Đóng", navigation: "Điều hướng", next: "Tiếp", previous: "Trước",
      collapseLabel: "Thu gọn", expandLabel: "Mở rộng", pageLabel: "Trang {page}", stars: "{star} sao", firstPageLabel: "Trang đầu", lastPageLabel: "Trang cuối",
      jumpToPageDropdownLabel: "Danh sách chọn trang", jumpToPageInputLabel: "Ô nhập số trang", rowsPerPageLabel: "Số dòng mỗi trang",
      passwordShow: "Hiện mật khẩu", passwordHide: "Ẩn mật khẩu", selectAll: "Chọn tất cả", unselectAll: "Bỏ chọn tất cả",
      "datatable.sort.ASC": "sắp xếp tăng dần", "datatable.sort.DESC": "sắp xếp giảm dần", "datatable.sort.NONE": "bỏ sắp xếp",
      "messages.ERROR": "Chưa thực hiện", "messages.FATAL": "Sự cố", "messages.INFO": "Thông tin", "messages.WARN": "Lưu ý",
      "switch.ON": "Bật", "switch.OFF": "Tắt"
    },
    messages: {
      "jakarta.faces.component.UIInput.REQUIRED": "{0}: chưa nhập.",
      "primefaces.FileValidator.SIZE_LIMIT": "Tệp quá lớn.", "primefaces.FileValidator.SIZE_LIMIT_detail": "Tệp {0} lớn hơn mức {1} cho phép.",
      "primefaces.FileValidator.ALLOW_TYPES": "Loại tệp không dùng được.", "primefaces.FileValidator.ALLOW_TYPES_detail": "Tệp {0}: cần loại {1}."
    }
  });
}

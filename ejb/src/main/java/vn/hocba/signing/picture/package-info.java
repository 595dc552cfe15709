/** The pictures of signatures and seals that are shown in signed documents (NĐ 30/2020, Phụ lục I). */
package vn.hocba.signing.picture;

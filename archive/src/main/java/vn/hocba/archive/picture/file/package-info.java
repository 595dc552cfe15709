/** Takes uploaded pictures apart and draws them anew; runs in the worker process only. */
package vn.hocba.archive.picture.file;

;;; drive.el --- what a user does in Emacs -*- lexical-binding: t -*-
;;
;; Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
;; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

;;; Commentary:

;; Opens a file, waits for the findings, takes the preferred fix, saves.
;; Prints what it sees.

;;; Code:

(require 'cl-lib)
(require 'flymake)

(defun drive-until (what condition)
  "Wait until CONDITION gives something, and return that; WHAT it is for."
  (let ((value nil) (tries 1200))
    (while (not (or (setq value (funcall condition)) (zerop tries)))
      (setq tries (1- tries))
      ;; There is no command loop that would do it, and be idle in between.
      (run-hooks 'post-command-hook)
      (mapc #'timer-event-handler (copy-sequence timer-idle-list))
      (accept-process-output nil 0.05))
    (or value (error "Waited in vain for %s" what))))

(defun drive-findings ()
  "The findings of corolint in this buffer."
  (cl-remove-if-not
   (lambda (each) (string-match-p "\\[coro-\\|coro-" (flymake-diagnostic-text each)))
   (flymake-diagnostics)))

(find-file (car command-line-args-left))
(setq command-line-args-left nil)
(princ (format "mode: %s\n" major-mode))
(let ((finding (car (drive-until "findings" #'drive-findings))))
  (goto-char (flymake-diagnostic-beg finding))
  (princ (format "%d:%d: %s\n" (line-number-at-pos) (1+ (current-column))
                 (flymake-diagnostic-text finding)))
  ;; What is offered first, as with RET at the prompt.
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt offered _predicate _match _initial _history default)
               (princ (format "offered: %S\n" (mapcar #'car offered)))
               default))
            (last-nonmenu-event ?\r)
            (before (buffer-string)))
    (call-interactively #'eglot-code-actions)
    (drive-until "the fix" (lambda () (not (equal before (buffer-string))))))
  (drive-until "the finding to go" (lambda () (null (drive-findings)))))
(save-buffer)
(princ "done\n")
(kill-emacs 0)

;;; drive.el ends here

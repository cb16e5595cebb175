;;; emacs.el --- Emacs with eglot and the mode of editors/emacs  -*- lexical-binding: t -*-

;; SERVER=ppolang RULES=folder EXAMPLES=number emacs -q --batch -l emacs.el

;;; Code:

(require 'cl-lib)
(require 'seq)
(require 'eglot)
(add-to-list 'load-path (expand-file-name "../emacs" (file-name-directory load-file-name)))
(require 'ppolang-mode)
(require 'flymake)

(defvar passed 0)
(defvar failed 0)
(defvar patience 20)

(defun say (format &rest args)
  (princ (concat (apply #'format format args) "\n")))

(defun wait-for (what ask)
  "Wait until ASK answers, for WHAT."
  (let ((end (+ (float-time) patience)) answer)
    (while (not (setq answer (funcall ask)))
      (when (> (float-time) end) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.02))
    answer))

(defmacro run-test (name &rest body)
  "Run BODY as the test NAME."
  (declare (indent 1))
  `(let ((start (float-time)))
     (condition-case why
         (progn ,@body
                (setq passed (1+ passed))
                (say "ok emacs: %s (%d ms)" ,name (* 1000 (- (float-time) start))))
       (error (setq failed (1+ failed))
              (say "not ok emacs: %s\n%s" ,name (error-message-string why))))))

(defun check (ok format &rest args)
  (unless ok (apply #'error format args)))

(defun go-to (text &optional offset)
  "Put point on the first appearance of TEXT, or OFFSET characters into it."
  (goto-char (point-min))
  (search-forward text)
  (goto-char (+ (match-beginning 0) (or offset 0))))

(defun errors ()
  "The texts of the errors that are shown."
  (flymake-start)
  (mapcar #'flymake-diagnostic-text
          (seq-filter (lambda (d) (memq (flymake-diagnostic-type d) '(eglot-error :error))) (flymake-diagnostics))))

(defun occurrences (name)
  (count-matches (concat "\\_<" name "\\_>") (point-min) (point-max)))

(let* ((work (make-temp-file "ppolang-emacs-" t))
       (file (expand-file-name "ppo.rules" work))
       (inhibit-message t)
       (eglot-autoshutdown t)
       (eglot-sync-connect 20)
       (eglot-confirm-server-initiated-edits nil)
       (ppolang-server-command (list (getenv "SERVER") "lsp"))
       (ppolang-settings '(:language "nb")))
  (copy-file (expand-file-name "ppo.rules" (getenv "RULES")) file)
  (find-file file)

  (run-test "the file is one of ours, and coloured"
    (check (eq major-mode 'ppolang-mode) "the mode is %s" major-mode)
    (font-lock-ensure)
    (go-to "regel form_kjent")
    (check (eq (get-text-property (point) 'face) 'font-lock-keyword-face) "regel is %s" (get-text-property (point) 'face))
    (go-to "\"Formen avgjør")
    (check (eq (get-text-property (point) 'face) 'font-lock-string-face) "the title is %s" (get-text-property (point) 'face)))

  (run-test "the server starts"
    (apply #'eglot (eglot--guess-contact))
    (wait-for "the server" #'eglot-current-server))

  (run-test "diagnostics follow an edit, and go when it is undone"
    (flymake-mode 1)
    (go-to "  krev form er kjent" (length "  krev form"))
    (insert "xx")
    (eglot--signal-textDocument/didChange)
    (let ((found (wait-for "the error" #'errors)))
      (check (string-match-p "formxx" (car found)) "the error says %s" (car found)))
    (delete-char -2)
    (eglot--signal-textDocument/didChange)
    (wait-for "no error" (lambda () (null (errors)))))

  (run-test "hover on a code shows its title"
    (go-to "WPCK00, ZWWA30" 2)
    (let* ((answer (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams)))
           (shown (eglot--hover-info (plist-get answer :contents) (plist-get answer :range))))
      (check (string-match-p "Lærings- og mestringsaktivitet" shown) "the hover says %s" shown)))

  (run-test "completion finds a code by words of its title"
    (go-to "regel zwwa40_pårørende")
    (end-of-line)
    (insert "\n  krev prosedyrer har pårør")
    (eglot--signal-textDocument/didChange)
    (unwind-protect
        (let* ((found (eglot-completion-at-point))
               (texts (and found (all-completions "" (nth 2 found)))))
          (check (seq-some (lambda (text) (string-match-p "ZWWA40" text)) texts) "no ZWWA40 in %s" texts))
      (delete-region (1- (line-beginning-position)) (line-end-position))
      (eglot--signal-textDocument/didChange)))

  (run-test "rename changes every use"
    (let ((before (occurrences "form_kjent")))
      (check (> before 1) "the name is there %d times" before)
      (go-to "regel form_kjent" (length "regel "))
      (eglot-rename "formen_kjent")
      (wait-for "the new name" (lambda () (= (occurrences "formen_kjent") before)))
      (check (= (occurrences "form_kjent") 0) "%d are left" (occurrences "form_kjent")))
    (wait-for "no error" (lambda () (null (errors)))))

  (run-test "the examples are run"
    (let ((result (ppolang-run-examples)))
      (check (and (= (plist-get result :failed) 0)
                  (= (plist-get result :passed) (string-to-number (getenv "EXAMPLES"))))
             "%s passed, %s failed" (plist-get result :passed) (plist-get result :failed))))

  (run-test "the server stops when asked"
    (let ((server (eglot-current-server)))
      (eglot-shutdown server)
      (wait-for "the end" (lambda () (not (jsonrpc-running-p server))))))

  (set-buffer-modified-p nil)
  (delete-directory work t))

(kill-emacs (if (or (> failed 0) (= passed 0)) 1 0))
;;; emacs.el ends here

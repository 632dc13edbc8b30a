;; Inner loops of learning and reading, four numbers at a time (WebAssembly SIMD). Rows are `width` numbers long, a multiple of four;
;; all addresses are in bytes. Assembled into kernels-wasm.ts by testing/generate-kernels.ts; a test compares.
(module
  (memory (import "shaoying" "memory") 1 65536)

  ;; sum += Σ values[k] · rows[columns[k]]
  (func (export "gather") (param $rows i32) (param $width i32) (param $columns i32) (param $values i32) (param $count i32) (param $sum i32)
    (local $stop i32) (local $row i32) (local $at i32) (local $last i32) (local $value v128)
    (local.set $width (i32.shl (local.get $width) (i32.const 2)))
    (local.set $stop (i32.add (local.get $columns) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $last (i32.add (local.get $sum) (local.get $width)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $columns) (local.get $stop)))
        (local.set $value (v128.load32_splat (local.get $values)))
        (local.set $row (i32.add (local.get $rows) (i32.mul (i32.load (local.get $columns)) (local.get $width))))
        (local.set $at (local.get $sum))
        (loop $lane
          (v128.store (local.get $at) (f32x4.add (v128.load (local.get $at)) (f32x4.mul (v128.load (local.get $row)) (local.get $value))))
          (local.set $row (i32.add (local.get $row) (i32.const 16)))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $lane (i32.lt_u (local.get $at) (local.get $last))))
        (local.set $columns (i32.add (local.get $columns) (i32.const 4)))
        (local.set $values (i32.add (local.get $values) (i32.const 4)))
        (br $next))))

  ;; rows[columns[k]] += values[k] · step
  (func (export "scatter") (param $rows i32) (param $width i32) (param $columns i32) (param $values i32) (param $count i32) (param $step i32)
    (local $stop i32) (local $row i32) (local $at i32) (local $last i32) (local $value v128)
    (local.set $width (i32.shl (local.get $width) (i32.const 2)))
    (local.set $stop (i32.add (local.get $columns) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $last (i32.add (local.get $step) (local.get $width)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $columns) (local.get $stop)))
        (local.set $value (v128.load32_splat (local.get $values)))
        (local.set $row (i32.add (local.get $rows) (i32.mul (i32.load (local.get $columns)) (local.get $width))))
        (local.set $at (local.get $step))
        (loop $lane
          (v128.store (local.get $row) (f32x4.add (v128.load (local.get $row)) (f32x4.mul (v128.load (local.get $at)) (local.get $value))))
          (local.set $row (i32.add (local.get $row) (i32.const 16)))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $lane (i32.lt_u (local.get $at) (local.get $last))))
        (local.set $columns (i32.add (local.get $columns) (i32.const 4)))
        (local.set $values (i32.add (local.get $values) (i32.const 4)))
        (br $next))))

  ;; Adagrad, one rate for each feature: squares[column] += mean · value²; its row −= rate · value ÷ √square · gradient
  (func (export "adagrad") (param $rows i32) (param $width i32) (param $columns i32) (param $values i32) (param $count i32)
    (param $gradient i32) (param $squares i32) (param $mean f32) (param $rate f32)
    (local $stop i32) (local $row i32) (local $at i32) (local $last i32) (local $square i32)
    (local $value f32) (local $sum f32) (local $change v128)
    (local.set $width (i32.shl (local.get $width) (i32.const 2)))
    (local.set $stop (i32.add (local.get $columns) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $last (i32.add (local.get $gradient) (local.get $width)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $columns) (local.get $stop)))
        (local.set $value (f32.load (local.get $values)))
        (local.set $row (i32.add (local.get $rows) (i32.mul (i32.load (local.get $columns)) (local.get $width))))
        (local.set $square (i32.add (local.get $squares) (i32.shl (i32.load (local.get $columns)) (i32.const 2))))
        (local.set $sum (f32.add (f32.load (local.get $square)) (f32.mul (local.get $mean) (f32.mul (local.get $value) (local.get $value)))))
        (f32.store (local.get $square) (local.get $sum))
        (local.set $change (f32x4.splat (f32.div (f32.mul (local.get $rate) (local.get $value)) (f32.sqrt (local.get $sum)))))
        (local.set $at (local.get $gradient))
        (loop $lane
          (v128.store (local.get $row) (f32x4.sub (v128.load (local.get $row)) (f32x4.mul (v128.load (local.get $at)) (local.get $change))))
          (local.set $row (i32.add (local.get $row) (i32.const 16)))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $lane (i32.lt_u (local.get $at) (local.get $last))))
        (local.set $columns (i32.add (local.get $columns) (i32.const 4)))
        (local.set $values (i32.add (local.get $values) (i32.const 4)))
        (br $next))))

  ;; sum += Σ values[k] · rows[columns[k]], rows of bytes
  (func (export "gatherBytes") (param $rows i32) (param $width i32) (param $columns i32) (param $values i32) (param $count i32) (param $sum i32)
    (local $stop i32) (local $row i32) (local $at i32) (local $last i32) (local $value v128)
    (local.set $stop (i32.add (local.get $columns) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $last (i32.add (local.get $sum) (i32.shl (local.get $width) (i32.const 2))))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $columns) (local.get $stop)))
        (local.set $value (v128.load32_splat (local.get $values)))
        (local.set $row (i32.add (local.get $rows) (i32.mul (i32.load (local.get $columns)) (local.get $width))))
        (local.set $at (local.get $sum))
        (loop $lane
          (v128.store (local.get $at) (f32x4.add (v128.load (local.get $at))
            (f32x4.mul (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (i16x8.extend_low_i8x16_s (v128.load32_zero (local.get $row))))) (local.get $value))))
          (local.set $row (i32.add (local.get $row) (i32.const 4)))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $lane (i32.lt_u (local.get $at) (local.get $last))))
        (local.set $columns (i32.add (local.get $columns) (i32.const 4)))
        (local.set $values (i32.add (local.get $values) (i32.const 4)))
        (br $next))))
)
